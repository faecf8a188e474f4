import { z } from 'zod';
import { host, httpUrl, nodeNetworks, port, readEnvironment } from '../services/shared/environment.ts';
import { readSigningKey } from '../services/shared/tokens.ts';

const subgraphs = z
  .string()
  .default('')
  .transform((text, context) =>
    text.split(',').flatMap((entry) => {
      if (!entry.trim()) return [];
      const [name, url, sdlFile] = entry.trim().split('|');
      if (name && url && sdlFile && /^[a-z][a-z0-9-]*$/.test(name) && URL.canParse(url))
        return [{ name, url, sdlFile }];
      context.addIssue('must be a list of name|url|sdl-file, separated by commas');
      return [];
    }),
  );

const count = (fallback: number) =>
  z.coerce.number({ error: 'must be a number' }).int('must be a whole number').min(0).default(fallback);

/** The environment variables that the gateway knows. */
export const settings = z.object({
  HOST: host,
  GATEWAY_PORT: port(4000),
  /** The URL under which clients and cities reach the gateway; it is the issuer of the tokens that cities accept. */
  PUBLIC_URL: httpUrl.optional(),
  NETWORK_URL: httpUrl,
  DIRECTORY_URL: httpUrl,
  /** The issuer of people's tokens, when it differs from NETWORK_URL. */
  NETWORK_ISSUER: httpUrl.optional(),
  /** The private ES256 key in PEM that signs tokens for cities; all replicas share it. */
  GATEWAY_KEY: z.string().refine(isSigningKey, 'must be a private P-256 key in PEM').optional(),
  SUBGRAPHS: subgraphs,
  /** Where cities may be besides the public internet. */
  NODE_NETWORKS: nodeNetworks,
  /** Whether answers to anonymous queries are kept and shared. */
  CACHE: z.enum(['on', 'off']).default('on'),
  /** How many reverse proxies stand in front; the outermost of them has seen the client's address. */
  TRUST_PROXY: count(0),
  /** How often a minute a client without a token may ask, and an account; 0 for any number. */
  CLIENT_PER_MINUTE: count(600),
  ACCOUNT_PER_MINUTE: count(1_200),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

function isSigningKey(pem: string): boolean {
  try {
    return readSigningKey(pem).kid.length > 0;
  } catch {
    return false;
  }
}

export interface GatewayConfig {
  host: string;
  port: number;
  publicUrl: string;
  networkUrl: string;
  directoryUrl: string;
  networkIssuer: string;
  /** PKCS #8 in PEM; a key that lives as long as the process when it is missing. */
  privateKey?: string;
  /** Further vertical subgraphs: name, URL and the path of their SDL. */
  subgraphs: { name: string; url: string; sdlFile: string }[];
  /** The networks besides the public internet in which nodes may be, in CIDR notation; http is allowed there. */
  nodeNetworks: string[];
  /** False when every query is to be answered anew. */
  cache?: boolean;
  /** How many reverse proxies stand in front; none when it is left out. */
  trustProxy?: number;
  /** How often a minute a client without a token may ask; 0, or left out, means without a limit. */
  clientPerMinute?: number;
  /** The same for an account. */
  accountPerMinute?: number;
  logLevel: string;
}

/** Reads the gateway's settings; throws a ConfigError that names every mistake. */
export function readConfig(environment: Record<string, string | undefined>): GatewayConfig {
  const read = readEnvironment(settings, environment);
  return {
    host: read.HOST,
    port: read.GATEWAY_PORT,
    publicUrl: read.PUBLIC_URL ?? `http://127.0.0.1:${read.GATEWAY_PORT}`,
    networkUrl: read.NETWORK_URL,
    directoryUrl: read.DIRECTORY_URL,
    networkIssuer: read.NETWORK_ISSUER ?? read.NETWORK_URL,
    privateKey: read.GATEWAY_KEY,
    subgraphs: read.SUBGRAPHS,
    nodeNetworks: read.NODE_NETWORKS,
    cache: read.CACHE === 'on',
    trustProxy: read.TRUST_PROXY,
    clientPerMinute: read.CLIENT_PER_MINUTE,
    accountPerMinute: read.ACCOUNT_PER_MINUTE,
    logLevel: read.LOG_LEVEL,
  };
}
