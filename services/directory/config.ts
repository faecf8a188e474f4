import { z } from 'zod';
import { withPassword } from '../shared/database.ts';
import { databaseUrl, host, httpUrl, nodeNetworks, port, readEnvironment } from '../shared/environment.ts';
import type { Hub } from './feed/hub.ts';

/** What the directory needs to know to start. */
export interface DirectoryConfig {
  host: string;
  /** 0 means any free one. */
  port: number;
  databaseUrl: string;
  /** Where the registry of the network is read. */
  networkUrl: string;
  /** The issuer of the tokens that this service accepts; without it every token is refused. */
  hubUrl?: string;
  /** What the addresses of exports and feeds begin with; the address it listens on when it is left out. */
  publicUrl?: string;
  /** Seconds between two looks at a feed that nobody pings about; 0 means only when asked. */
  pollSeconds: number;
  /** Other hubs whose feeds are read too; they need a `publicUrl`, by which this one is known to them. */
  hubs?: Hub[];
  /** The networks besides the public internet in which nodes may be, in CIDR notation; http is allowed there. */
  nodeNetworks: string[];
  logLevel: string;
  /** A migrated database to copy a new one from, as tests do. */
  template?: string;
}

const hubs = z
  .string()
  .default('')
  .transform((text, context): Hub[] =>
    text.split(',').flatMap((entry) => {
      if (!entry.trim()) return [];
      const [, name, feedUrl = ''] = /^([a-z][a-z0-9-]{0,39})=(https?:.*)$/s.exec(entry.trim()) ?? [];
      if (name && URL.canParse(feedUrl)) return [{ name, feedUrl }];
      context.addIssue(`must be a list of name=url, separated by commas; "${entry.trim()}" is not`);
      return [];
    }),
  )
  .refine((list) => new Set(list.map(({ name }) => name)).size === list.length, 'names a hub twice');

/** The environment variables that the directory knows. */
export const settings = z
  .object({
    HOST: host,
    DIRECTORY_PORT: port(4020),
    DATABASE_URL: databaseUrl('directory'),
    /** Put into DATABASE_URL when that has no password. */
    DATABASE_PASSWORD: z.string().optional(),
    NETWORK_URL: httpUrl,
    /** The gateway's public URL; it is the issuer of the tokens that this service accepts. */
    HUB_URL: httpUrl.optional(),
    /** The URL under which people reach this service: exports and feeds are linked with it. */
    PUBLIC_URL: httpUrl.optional(),
    /** The feeds of other hubs that are read too, `name=url,name=url`. */
    HUBS: hubs,
    /** Where cities and other hubs may be besides the public internet. */
    NODE_NETWORKS: nodeNetworks,
    POLL_SECONDS: z.coerce.number({ error: 'must be a number of seconds' }).min(0).max(86_400).default(60),
    LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  })
  .refine(({ HUBS, PUBLIC_URL }) => HUBS.length === 0 || PUBLIC_URL, {
    path: ['PUBLIC_URL'],
    error: 'is missing; with HUBS other hubs must know this one by it',
  });

/** Reads the settings of the directory; throws a ConfigError that names every mistake. */
export function readConfig(environment: Record<string, string | undefined>): DirectoryConfig {
  const read = readEnvironment(settings, environment);
  return {
    host: read.HOST,
    port: read.DIRECTORY_PORT,
    databaseUrl: withPassword(read.DATABASE_URL, read.DATABASE_PASSWORD),
    networkUrl: read.NETWORK_URL,
    hubUrl: read.HUB_URL,
    publicUrl: read.PUBLIC_URL,
    pollSeconds: read.POLL_SECONDS,
    hubs: read.HUBS,
    nodeNetworks: read.NODE_NETWORKS,
    logLevel: read.LOG_LEVEL,
  };
}
