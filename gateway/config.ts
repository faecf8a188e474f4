import { z } from 'zod';
import { host, httpUrl, port, readEnvironment } from '../services/shared/environment.ts';
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
  /** Whether answers to anonymous queries are kept and shared. */
  CACHE: z.enum(['on', 'off']).default('on'),
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
  /** False when every query is to be answered anew. */
  cache?: boolean;
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
    cache: read.CACHE === 'on',
    logLevel: read.LOG_LEVEL,
  };
}
