import { z } from 'zod';
import { withPassword } from '../shared/database.ts';
import { databaseUrl, host, httpUrl, nodeNetworks, port, readEnvironment, smtpUrl } from '../shared/environment.ts';
import { isSlug } from '../shared/ids.ts';
import { isAddress } from './account/address.ts';
import { findEndpoint } from './node/node.ts';

/** A node that is put on record when the service starts. */
export interface KnownNode {
  city: string;
  endpoint: string;
}

/** What the network service needs to know to start. */
export interface NetworkConfig {
  host: string;
  /** 0 means any free one. */
  port: number;
  databaseUrl: string;
  /** The issuer of people's tokens; `http://127.0.0.1:<port>` when it is left out. */
  publicUrl?: string;
  /** The issuer of the tokens that this service accepts; without it every token is refused. */
  hubUrl?: string;
  nodes: KnownNode[];
  /** Where the hub's own process serves the cities that it hosts; without it the hub hosts none. */
  hostingUrl?: string;
  /** The networks besides the public internet in which nodes may be, in CIDR notation; http is allowed there. */
  nodeNetworks: string[];
  /** The addresses of the programme office, in lower case; they have the role admin. */
  adminEmails?: string[];
  /** The mail server; without it mails are written into the folder `outbox`. */
  smtpUrl?: string;
  outbox?: string;
  mailFrom?: string;
  seed: 'demo' | 'none';
  /** Seconds between two looks at every node; 0 means only when asked. */
  watchSeconds: number;
  logLevel: string;
}

const nodes = z
  .string()
  .default('')
  .transform((text, context): KnownNode[] =>
    text.split(',').flatMap((entry) => {
      if (!entry.trim()) return [];
      const [, city, url = ''] = /^([^=]*)=(.*)$/s.exec(entry.trim()) ?? [];
      const endpoint = findEndpoint(url);
      if (isSlug(city) && endpoint) return [{ city, endpoint }];
      context.addIssue(`must be a list of slug=url, separated by commas; "${entry.trim()}" is not`);
      return [];
    }),
  );

const adminEmails = z
  .string()
  .default('')
  .transform((text, context): string[] =>
    text.split(',').flatMap((entry) => {
      const address = entry.trim().toLowerCase();
      if (!address) return [];
      if (isAddress(address)) return [address];
      context.addIssue(`must be a list of e-mail addresses, separated by commas; "${address}" is none`);
      return [];
    }),
  );

/** The environment variables that the network service knows. */
export const settings = z.object({
  HOST: host,
  NETWORK_PORT: port(4010),
  DATABASE_URL: databaseUrl('network'),
  /** Put into DATABASE_URL when that has no password. */
  DATABASE_PASSWORD: z.string().optional(),
  /** The URL under which the gateway reaches this service; it is the issuer of people's tokens. */
  PUBLIC_URL: httpUrl.optional(),
  /** The gateway's public URL; it is the issuer of the tokens that this service accepts. */
  HUB_URL: httpUrl.optional(),
  /** Nodes that are put on record at the start, `slug=url,slug=url`. */
  NODES: nodes,
  /** The URL of the hub's own process for hosted cities. */
  HOSTING_URL: httpUrl.optional(),
  /** Where nodes may be besides the public internet. */
  NODE_NETWORKS: nodeNetworks,
  /** The addresses of the programme office, separated by commas. */
  ADMIN_EMAILS: adminEmails,
  /** The mail server, `smtps://user:password@host:465`. */
  SMTP_URL: smtpUrl,
  /** The folder that mails are written to when there is no mail server. */
  OUTBOX: z.string().optional(),
  MAIL_FROM: z.string().optional(),
  SEED: z.enum(['demo', 'none']).default('none'),
  /** Seconds between two looks at every node; 0 means only when asked. */
  WATCH_SECONDS: z.coerce.number({ error: 'must be a number of seconds' }).min(0).max(86_400).default(10),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

/** Reads the settings of the network service; throws a ConfigError that names every mistake. */
export function readConfig(environment: Record<string, string | undefined>): NetworkConfig {
  const read = readEnvironment(settings, environment);
  return {
    host: read.HOST,
    port: read.NETWORK_PORT,
    databaseUrl: withPassword(read.DATABASE_URL, read.DATABASE_PASSWORD),
    publicUrl: read.PUBLIC_URL,
    hubUrl: read.HUB_URL,
    nodes: read.NODES,
    hostingUrl: read.HOSTING_URL,
    nodeNetworks: read.NODE_NETWORKS,
    adminEmails: read.ADMIN_EMAILS,
    smtpUrl: read.SMTP_URL,
    outbox: read.OUTBOX,
    mailFrom: read.MAIL_FROM,
    seed: read.SEED,
    watchSeconds: read.WATCH_SECONDS,
    logLevel: read.LOG_LEVEL,
  };
}
