import { runMain } from '../shared/run-process.ts';
import { readConfig } from './config.ts';
import { startNetworkService } from './start.ts';

const usage = `Startet den Netzwerkdienst: wer zum Netzwerk gehört, wo jede Stadt erreichbar ist, und die Token der Menschen.
Starts the network service: who belongs to the network, where each city is reached, and people's tokens.

  npm run start:network

Settings (environment; NAME_FILE names a file that holds the value of NAME):
  DATABASE_URL       required: postgres://user:password@host:5432/network
  DATABASE_PASSWORD  put into DATABASE_URL when that has none
  HOST               the address to listen on (127.0.0.1)
  NETWORK_PORT       4010, 0 for any free one
  PUBLIC_URL         the URL of this service, the issuer of people's tokens (http://127.0.0.1:<port>)
  HUB_URL            the gateway's public URL, whose tokens are accepted; without it every token is refused
  NODES              nodes to put on record at the start: slug=url,slug=url
  HOSTING_URL        the URL of the process that serves the cities which the hub hosts, https or in NODE_NETWORKS; without it
                     the hub hosts none
  NODE_NETWORKS      networks besides the public internet in which nodes may be, for instance 10.0.0.0/8; http is allowed
                     there, and nowhere else
  ADMIN_EMAILS       the addresses of the programme office, separated by commas; who signs in with one is admin
  SMTP_URL           the mail server: smtps://user:password@host:465
  OUTBOX             the folder that mails are written to when there is no mail server
  MAIL_FROM          who mails come from (Stadtverbund <noreply@stadtverbund.example>)
  SEED               demo puts three cities into an empty database (none)
  WATCH_SECONDS      seconds between two looks at every node (10), 0 for none
  LOG_LEVEL          debug, info, warn, error or silent (info)
`;

await runMain(usage, () => startNetworkService(readConfig(process.env)));
