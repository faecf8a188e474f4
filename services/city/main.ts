import { runProcess, StartError } from '../shared/run-process.ts';
import { readConfig } from './config.ts';
import { readArguments } from './enrolment/read-arguments.ts';
import { startNode } from './enrolment/start-node.ts';
import { startCity } from './start.ts';

const usage = `Startet den Knoten einer Stadt oder mehrerer Städte. Jede hat eine eigene Datenbank und antwortet unter /<slug>/graphql.
Starts the node of one or several cities. Each has a database of its own and answers at /<slug>/graphql.

  npm run start:city -- --slug gladbeck --hub https://hub.example --enrol 7K2M-Q0XH-3RBD-V91T
  npm run start:city -- --slug gladbeck --hub https://hub.example   every other time
  npm run start:city                                                with the settings below alone

  --slug        the city
  --hub         the gateway's public URL (HUB_URL)
  --enrol       the code with which the node enrols at the hub, once; createEnrolmentCode makes it
  --import      the file that exportCity made where the city was before; its database must be empty
  --public-url  what the node is called by from outside (PUBLIC_URL)
  --port        the port to listen on (CITY_PORT); without DATABASE_URL and without one that of the last start, at first
                a free one from 4100 on

With --slug no database is needed: without DATABASE_URL the node brings its own PostgreSQL, in DATA_DIR (.data-<slug>).

Settings (environment; NAME_FILE names a file that holds the value of NAME):
  CITIES                the slugs of the cities, separated by commas, for instance hattingen,bottrop
  HOST_FROM             the URL of the network service; the node then serves every city that the hub hosts, whichever they
                        are at the moment, beside those of CITIES, which can be left out
  DATABASE_URL          their PostgreSQL 18 database; {city} in it stands for the slug; with HOST_FROM after a
                        prefix that ends in _
  DATABASE_PASSWORD     the password, when the URL has none
  HUB_URL               the gateway's public URL, whose tokens are accepted; without it every token is refused
  DIRECTORY_URL         whom to tell at once that something has changed (HUB_URL)
  PUBLIC_URL            what this node is called by from outside, for instance https://knoten.stadt.example; the feeds name
                        their next page with it, and without it with the Host of each request
  EXPORT_URL            what the addresses of exports and of links in mails begin with, where people call this node
                        otherwise than the hub does (PUBLIC_URL)
  ISSUERS               OpenID Connect issuers that single cities trust beside the hub, in JSON: services/city/README.md
  NODE_NETWORKS         networks besides the public internet in which foreign issuers may be, for instance 10.0.0.0/8; http
                        is allowed there, and nowhere else
  SMTP_URL              the mail server that takes the cities' mails: smtps://user:password@host:465
  OUTBOX                the folder that mails are written to when there is no mail server; without both they wait
  MAIL_DOMAIN           the cities' addresses end in <slug>.<this> (stadtverbund.example)
  LMTP_PORT             the port where the mail server hands over mails to the cities (LMTP), 0 for any free one; none by
                        default: services/city/inbox/README.md
  LMTP_HOST             the address to listen on for that, which nobody but the mail server may reach (127.0.0.1)
  MAIL_AUTHSERV_ID      the name under which the mail server writes Authentication-Results; without it every mail to a list
                        waits for an editor
  HOST                  the address to listen on (127.0.0.1)
  CITY_PORT             the port (4100), 0 for any free one
  DATABASE_CONNECTIONS  the most connections to each database (10)
  LOG_LEVEL             trace, debug, info, warn, error, fatal or silent (info)
  SEED                  demo fills empty databases with example data
`;

const nothingSaid = `Nennen Sie die Stadt und den Hub / name the city and the hub:
  npm run start:city -- --slug gladbeck --hub https://hub.example
Or set CITIES and DATABASE_URL. See --help.`;

/** Who sets one of these does not want to be told of `--slug`. */
const names = ['CITIES', 'HOST_FROM', 'DATABASE_URL', 'HUB_URL', 'CITY_PORT'];

await runProcess(() => {
  const options = readArguments(process.argv.slice(2));
  if (options === null) {
    if (!names.some((name) => process.env[name] || process.env[`${name}_FILE`])) throw new StartError(nothingSaid);
    return startCity(readConfig(process.env));
  }
  if (options !== 'help') return startNode(options, process.env, (line) => process.stdout.write(`${line}\n`));
  process.stdout.write(usage);
  process.exit(0);
});
