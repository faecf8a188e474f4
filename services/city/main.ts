import { runMain } from '../shared/run-process.ts';
import { readConfig } from './config.ts';
import { startCity } from './start.ts';

const usage = `Startet den Knoten einer Stadt oder mehrerer Städte. Jede hat eine eigene Datenbank und antwortet unter /<slug>/graphql.
Starts the node of one or several cities. Each has a database of its own and answers at /<slug>/graphql.

  npm run start:city

Settings (environment; NAME_FILE names a file that holds the value of NAME):
  CITIES                the slugs of the cities, separated by commas, for instance hattingen,bottrop
  DATABASE_URL          their PostgreSQL 18 database; {city} in it stands for the slug
  DATABASE_PASSWORD     the password, when the URL has none
  HUB_URL               the gateway's public URL, whose tokens are accepted; without it every token is refused
  DIRECTORY_URL         whom to tell at once that something has changed; without it the directory looks every minute
  PUBLIC_URL            what this node is called by from outside, for instance https://knoten.stadt.example; the feeds name
                        their next page with it, and without it with the Host of each request
  HOST                  the address to listen on (127.0.0.1)
  CITY_PORT             the port (4100), 0 for any free one
  DATABASE_CONNECTIONS  the most connections to each database (10)
  LOG_LEVEL             trace, debug, info, warn, error, fatal or silent (info)
  SEED                  demo fills empty databases with example data
`;

await runMain(usage, () => startCity(readConfig(process.env)));
