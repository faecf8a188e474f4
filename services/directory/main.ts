import { runMain } from '../shared/run-process.ts';
import { readConfig } from './config.ts';
import { startDirectory } from './start.ts';

const usage = `Startet das Verzeichnis: es liest die Feeds aller Städte und beantwortet Suchen, Exporte und das Verzeichnis zum Drucken.
Starts the directory: it reads the feeds of all cities and answers searches, exports and the directory to print.

  npm run start:directory

Settings (environment; NAME_FILE names a file that holds the value of NAME):
  DATABASE_URL       required: postgres://user:password@host:5432/directory
  DATABASE_PASSWORD  put into DATABASE_URL when that has none
  NETWORK_URL        required: the URL of the network service, for its registry
  HUB_URL            the gateway's public URL, whose tokens are accepted; without it every token is refused
  PUBLIC_URL         what addresses of exports and feeds begin with (http://127.0.0.1:<port>)
  HOST               the address to listen on (127.0.0.1)
  DIRECTORY_PORT     4020, 0 for any free one
  HUBS               other hubs whose feeds are read too, name=url,name=url with the URLs of their feeds; needs PUBLIC_URL
  NODE_NETWORKS      networks besides the public internet in which cities and other hubs may be, for instance 10.0.0.0/8;
                     http is allowed there, and nowhere else
  POLL_SECONDS       how long a feed is left alone that nobody pings about (60); 0 means only when asked
  LOG_LEVEL          debug, info, warn, error or silent (info)
`;

await runMain(usage, () => startDirectory(readConfig(process.env)));
