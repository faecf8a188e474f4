import { z } from 'zod';
import { withPassword } from '../shared/database.ts';
import { host, httpUrl, port, readEnvironment } from '../shared/environment.ts';
import { isSlug } from '../shared/ids.ts';
import { databaseLimits } from '../shared/limits.ts';

/** What a city process needs to know; `template` names a migrated database to copy new ones from, as tests do. */
export interface CityConfig {
  host: string;
  port: number;
  cities: { slug: string; databaseUrl: string }[];
  /** The issuer of the tokens that the cities accept; null refuses every token. */
  hub: string | null;
  /** Whom the cities tell that something has changed; null tells nobody, and the directory finds out by itself. */
  directory?: string | null;
  /** What the addresses of the feeds begin with; null means whatever a client called. */
  publicUrl?: string | null;
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
      .string({ error: 'set the slugs of the cities to serve, for instance hattingen,bottrop' })
      .transform((list) => list.split(',').map((slug) => slug.trim()))
      .refine((slugs) => slugs.every(isSlug), 'slugs are a-z, 0-9 and hyphens and begin with a letter')
      .refine((slugs) => new Set(slugs).size === slugs.length, 'names a city twice'),
    DATABASE_URL: z.url({
      protocol: /^postgres(ql)?$/,
      error: `set the URL of the city's PostgreSQL database, for instance ${databaseExample}`,
    }),
    DATABASE_PASSWORD: z.string().optional(),
    HUB_URL: httpUrl.optional(),
    DIRECTORY_URL: httpUrl.optional(),
    PUBLIC_URL: httpUrl.optional(),
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
  .refine(({ CITIES, DATABASE_URL }) => CITIES?.length === 1 || !DATABASE_URL || DATABASE_URL.includes('{city}'), {
    path: ['DATABASE_URL'],
    error: `needs {city} in it when several cities are served, for instance ${databaseExample}`,
    when: ({ value }) => Array.isArray((value as { CITIES?: unknown } | undefined)?.CITIES),
  });

/** Reads the settings of a city process from environment variables; throws one ConfigError that names every mistake. */
export function readConfig(environment: Record<string, string | undefined>): CityConfig {
  const read = readEnvironment(settings, environment);
  return {
    host: read.HOST,
    port: read.CITY_PORT,
    cities: read.CITIES.map((slug) => ({
      slug,
      databaseUrl: withPassword(read.DATABASE_URL.replaceAll('{city}', slug), read.DATABASE_PASSWORD),
    })),
    hub: read.HUB_URL ?? null,
    directory: read.DIRECTORY_URL ?? null,
    publicUrl: read.PUBLIC_URL ?? null,
    logLevel: read.LOG_LEVEL,
    poolSize: read.DATABASE_CONNECTIONS,
    seed: read.SEED === 'demo',
  };
}
