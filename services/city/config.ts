import { z } from 'zod';
import { withPassword } from '../shared/database.ts';
import { host, httpUrl, nodeNetworks, optionalPort, port, readEnvironment, smtpUrl } from '../shared/environment.ts';
import { isSlug } from '../shared/ids.ts';
import { databaseLimits } from '../shared/limits.ts';
import { type Issuer, issuersSetting } from './issuer/issuer.ts';
import type { MailConfig } from './mail/sender.ts';

/** Where a node learns which cities the hub hosts, and where each of them has its database. */
export interface HostingConfig {
  networkUrl: string;
  databaseUrlOf(slug: string): string;
}

/** What a city process needs to know; `template` names a migrated database to copy new ones from, as tests do. */
export interface CityConfig extends MailConfig {
  host: string;
  port: number;
  cities: { slug: string; databaseUrl: string }[];
  /** Set when the node serves the cities that the hub hosts, whichever they are at the moment. */
  hosting?: HostingConfig;
  /** The issuer of the tokens that the cities accept; null refuses every token. */
  hub: string | null;
  /** Whom the cities tell that something has changed; null tells nobody, and the directory finds out by itself. */
  directory?: string | null;
  /** What the addresses of the feeds begin with; null means whatever a client called. */
  publicUrl?: string | null;
  /** What the addresses of exports and of links in mails begin with; `publicUrl` when it is left out. */
  exportUrl?: string;
  /** The address at which mails come in; loopback when it is left out. */
  lmtpHost?: string;
  /** Under which name the mail server writes whether senders are who they say (RFC 8601). */
  authservId?: string;
  /** The issuers that single cities trust beside the hub. */
  issuers?: Issuer[];
  /** The networks besides the public internet in which foreign issuers may be, in CIDR notation. */
  nodeNetworks?: string[];
  logLevel: string;
  /** How many connections each city's database gets at most. */
  poolSize: number;
  /** True to fill empty databases with example data. */
  seed?: boolean;
  template?: string;
}

const databaseExample = 'postgres://user@localhost:5432/stadtverbund_{city}';

/** Every environment variable that a city process reads. */
export const settings = z
  .object({
    CITIES: z
      .string()
      .transform((list) => list.split(',').map((slug) => slug.trim()))
      .refine((slugs) => slugs.every(isSlug), 'slugs are a-z, 0-9 and hyphens and begin with a letter')
      .refine((slugs) => new Set(slugs).size === slugs.length, 'names a city twice')
      .optional(),
    HOST_FROM: httpUrl.optional(),
    DATABASE_URL: z.url({
      protocol: /^postgres(ql)?$/,
      error: `set the URL of the city's PostgreSQL database, for instance ${databaseExample}`,
    }),
    DATABASE_PASSWORD: z.string().optional(),
    HUB_URL: httpUrl.optional(),
    DIRECTORY_URL: httpUrl.optional(),
    PUBLIC_URL: httpUrl.optional(),
    EXPORT_URL: httpUrl.optional(),
    ISSUERS: issuersSetting,
    NODE_NETWORKS: nodeNetworks,
    SMTP_URL: smtpUrl,
    OUTBOX: z.string().optional(),
    MAIL_DOMAIN: z
      .string()
      .toLowerCase()
      .regex(/^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/, 'must be a domain like stadtverbund.example')
      .default('stadtverbund.example'),
    LMTP_HOST: host,
    LMTP_PORT: optionalPort,
    MAIL_AUTHSERV_ID: z
      .string()
      .regex(/^[\x21-\x7e]+$/, 'must be one word, like mx.stadt.example')
      .optional(),
    HOST: host,
    CITY_PORT: port(4100),
    LOG_LEVEL: z
      .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], {
        error: 'choose trace, debug, info, warn, error, fatal or silent',
      })
      .default('info'),
    DATABASE_CONNECTIONS: z.coerce
      .number({ error: 'must be a number from 1 to 500' })
      .int('must be a number from 1 to 500')
      .min(1, 'must be a number from 1 to 500')
      .max(500, 'must be a number from 1 to 500')
      .default(databaseLimits.connections),
    SEED: z.literal('demo', { error: 'can only be demo' }).optional(),
  })
  .refine(({ CITIES, HOST_FROM }) => CITIES || HOST_FROM, {
    path: ['CITIES'],
    error: 'set the slugs of the cities to serve, for instance hattingen,bottrop',
    when: ({ issues }) => issues.every(({ path }) => path?.[0] !== 'CITIES'),
  })
  .refine((read) => !servesSeveral(read) || !read.DATABASE_URL || read.DATABASE_URL.includes('{city}'), {
    path: ['DATABASE_URL'],
    error: `needs {city} in it when several cities are served, for instance ${databaseExample}`,
    when: ({ value }) => servesSeveral(value as object),
  })
  // No slug may name a database of PostgreSQL itself, like postgres or template1; none of them has a _ in its name.
  .refine(
    (read) => !read.HOST_FROM || !read.DATABASE_URL || /^\w+:\/\/[^/]*\/[^/?#]*_\{city\}/.test(read.DATABASE_URL),
    {
      path: ['DATABASE_URL'],
      error: `needs a prefix that ends in _ before {city} when cities are hosted, for instance ${databaseExample}`,
      when: ({ value }) => Boolean((value as { HOST_FROM?: unknown }).HOST_FROM),
    },
  )
  .refine((read) => read.ISSUERS.every(({ city, issuer }) => isServed(read, city) && issuer !== read.HUB_URL), {
    path: ['ISSUERS'],
    error: 'can only name issuers other than the hub, and cities that are served here',
  });

const isServed = ({ CITIES, HOST_FROM }: { CITIES?: string[]; HOST_FROM?: string }, city: string): boolean =>
  Boolean(HOST_FROM) || CITIES!.includes(city);

const servesSeveral = ({ CITIES }: { CITIES?: unknown }): boolean => Array.isArray(CITIES) && CITIES.length > 1;

/** Reads the settings of a city process from environment variables; throws one ConfigError that names every mistake. */
export function readConfig(environment: Record<string, string | undefined>): CityConfig {
  const read = readEnvironment(settings, environment);
  const databaseUrlOf = (slug: string) =>
    withPassword(read.DATABASE_URL.replaceAll('{city}', slug), read.DATABASE_PASSWORD);
  return {
    host: read.HOST,
    port: read.CITY_PORT,
    cities: (read.CITIES ?? []).map((slug) => ({ slug, databaseUrl: databaseUrlOf(slug) })),
    hosting: read.HOST_FROM ? { networkUrl: read.HOST_FROM, databaseUrlOf } : undefined,
    hub: read.HUB_URL ?? null,
    directory: read.DIRECTORY_URL ?? read.HUB_URL ?? null,
    publicUrl: read.PUBLIC_URL ?? null,
    exportUrl: read.EXPORT_URL,
    issuers: read.ISSUERS,
    nodeNetworks: read.NODE_NETWORKS,
    smtpUrl: read.SMTP_URL,
    outbox: read.OUTBOX,
    mailDomain: read.MAIL_DOMAIN,
    lmtpHost: read.LMTP_HOST,
    lmtpPort: read.LMTP_PORT,
    authservId: read.MAIL_AUTHSERV_ID,
    logLevel: read.LOG_LEVEL,
    poolSize: read.DATABASE_CONNECTIONS,
    seed: read.SEED === 'demo',
  };
}
