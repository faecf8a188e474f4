import { parseArgs } from 'node:util';
import { z } from 'zod';
import { port, readEnvironment } from './shared/environment.ts';
import { runProcess, StartError } from './shared/run-process.ts';
import { startNetwork } from './start-network.ts';

const usage = `Startet das ganze Netzwerk in einem Prozess: PostgreSQL, Netzwerkdienst, Verzeichnis, drei Städte und das Gateway.
Starts the whole network in one process: PostgreSQL, the network service, the directory, three cities and the gateway.

  npm start
  npm start -- --cities 100   and 100 synthetic cities besides

Settings (environment):
  DATA_DIR         where the data is kept (.data)
  DATABASE_URL     a PostgreSQL 18 server to use instead of the embedded one, for instance postgres://user:password@host:5432
  GATEWAY_PORT     4000, 0 for any free one; likewise NETWORK_PORT (4010), DIRECTORY_PORT (4020) and
                   CITY_PORT (4100, the next cities follow) and HOSTING_PORT (4090, the cities that the network hosts)
  POSTGRES_PORT    5499; another one is taken when it is in use
  CLIENT_PER_MINUTE   how often a minute a client without a token may ask (1200), 0 for any number
  ACCOUNT_PER_MINUTE  how often a minute an account may ask (2400), 0 for any number
  LOG_LEVEL        debug, info, warn, error or silent (warn)
`;

const settings = z.object({
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  GATEWAY_PORT: port(4000),
  NETWORK_PORT: port(4010),
  DIRECTORY_PORT: port(4020),
  CITY_PORT: port(4100),
  HOSTING_PORT: port(4090),
  POSTGRES_PORT: port(5499),
  CLIENT_PER_MINUTE: z.coerce.number().int().min(0).default(1_200),
  ACCOUNT_PER_MINUTE: z.coerce.number().int().min(0).default(2_400),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('warn'),
});

await runProcess(async () => {
  const { cities, help } = readArguments();
  if (help) {
    process.stdout.write(usage);
    process.exit(0);
  }
  const read = readEnvironment(settings, process.env);
  return startNetwork({
    cities: ['hattingen', 'bottrop', 'wolfsburg'],
    synthetic: cities,
    dataDir: read.DATA_DIR,
    takeMails: true,
    databaseServer: read.DATABASE_URL,
    gatewayPort: read.GATEWAY_PORT,
    networkPort: read.NETWORK_PORT,
    directoryPort: read.DIRECTORY_PORT,
    cityPort: read.CITY_PORT,
    hostingPort: read.HOSTING_PORT,
    postgresPort: read.POSTGRES_PORT,
    adminEmails: ['programmbuero@stadtverbund.example'],
    demoOffices: true,
    clientPerMinute: read.CLIENT_PER_MINUTE,
    accountPerMinute: read.ACCOUNT_PER_MINUTE,
    logLevel: read.LOG_LEVEL,
  });
});

function readArguments(): { cities: number; help: boolean } {
  const options = {
    cities: { type: 'string', default: '0' },
    help: { type: 'boolean', short: 'h', default: false },
  } as const;
  try {
    const { values } = parseArgs({ options });
    const cities = Number(values.cities);
    if (Number.isInteger(cities) && cities >= 0 && cities <= 1_000) return { cities, help: values.help };
  } catch {
    // Falls through to the sentence.
  }
  throw new StartError('npm start takes --cities with a number from 0 to 1000, and --help.');
}
