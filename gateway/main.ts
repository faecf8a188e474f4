import { runMain } from '../services/shared/run-process.ts';
import { readConfig } from './config.ts';
import { startGateway } from './start.ts';

const usage = `Das Gateway von Stadtverbund: ein GraphQL-Endpunkt über alle Städte.
The gateway of Stadtverbund: one GraphQL endpoint over all cities.

  npm run start:gateway

Settings (environment; NAME_FILE names a file that holds the value):
  NETWORK_URL      where the network service is reached (required)
  DIRECTORY_URL    where the directory is reached (required)
  NETWORK_ISSUER   the issuer of people's tokens (NETWORK_URL)
  PUBLIC_URL       where clients and cities reach the gateway (http://127.0.0.1:GATEWAY_PORT)
  GATEWAY_KEY      private ES256 key in PEM for the tokens sent to cities; shared by all replicas
  GATEWAY_PORT     the port to listen on, 0 for any free one (4000)
  HOST             the address to listen on (127.0.0.1)
  SUBGRAPHS        further vertical subgraphs: name|url|sdl-file, separated by commas
  NODE_NETWORKS    networks besides the public internet in which cities may be, for instance 10.0.0.0/8,127.0.0.0/8; http
                   is allowed there, and nowhere else
  CACHE            off to answer every query anew (on)
  TRUST_PROXY      how many reverse proxies stand in front, whose X-Forwarded-For is believed (0)
  CLIENT_PER_MINUTE   how often a minute a client without a token may ask (600), 0 for any number
  ACCOUNT_PER_MINUTE  how often a minute an account may ask (1200), 0 for any number
  LOG_LEVEL        debug, info, warn, error or silent (info)
`;

await runMain(usage, () => startGateway(readConfig(process.env)));
