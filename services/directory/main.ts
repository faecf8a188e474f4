import { runMain } from '../shared/run-process.ts';
import { readConfig } from './config.ts';
import { startDirectory } from './start.ts';

const usage = `Starts the directory: it reads the feeds of all cities and answers searches over them.

  npm run start:directory

Settings (environment):
  DATABASE_URL       the PostgreSQL database, for instance postgres://user@localhost:5432/directory
  DATABASE_PASSWORD  its password; DATABASE_PASSWORD_FILE names a file that holds it
  NETWORK_URL        where the network service is reached, for its registry
  HUB_URL            the gateway's public URL; without it no token is accepted
  PUBLIC_URL         what addresses of exports and feeds begin with
  HOST               the address to listen on (127.0.0.1)
  DIRECTORY_PORT     4020, 0 for any free one
  HUBS               other hubs whose feeds are read too, name=url,name=url with the URLs of their feeds; needs PUBLIC_URL
  POLL_SECONDS       how long a feed is left alone that nobody pings about (60); 0 means only when asked
  LOG_LEVEL          debug, info, warn, error or silent (info)
`;

await runMain(usage, () => startDirectory(readConfig(process.env)));
