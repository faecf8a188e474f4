import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { isNetwork } from './allowed-address.ts';

/** The mistakes found in a process's environment, all of them at once. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

/**
 * Reads a process's settings from its environment variables.
 * A variable `X_FILE` names a file that holds the value of `X`, as secrets are mounted in containers.
 * Throws one ConfigError that names every mistake together.
 */
export function readEnvironment<Schema extends z.ZodObject>(
  schema: Schema,
  environment: Record<string, string | undefined>,
): z.infer<Schema> {
  const values: Record<string, string> = {};
  const mistakes: string[] = [];
  for (const name of Object.keys(schema.shape)) {
    const value = environment[name];
    const file = environment[`${name}_FILE`];
    if (value) values[name] = value;
    else if (file) {
      try {
        values[name] = readFileSync(file, 'utf8').trim();
      } catch {
        mistakes.push(`${name}_FILE: the file ${file} cannot be read`);
      }
    }
  }
  const result = schema.safeParse(values);
  for (const issue of result.error?.issues ?? []) mistakes.push(`${issue.path.join('.')}: ${issue.message}`);
  if (mistakes.length > 0) throw new ConfigError(`These settings need attention:\n  ${mistakes.join('\n  ')}`);
  return result.data!;
}

const portNumber = z.coerce.number({ error: 'must be a port number' }).int().min(0).max(65_535);

/** A TCP port; 0 means any free one. */
export const port = (fallback: number) => portNumber.default(fallback);

/** A TCP port of something that is off when it is not set; 0 means any free one. */
export const optionalPort = portNumber.optional();

/** An http or https URL without a trailing slash. */
export const httpUrl = z
  .url({ protocol: /^https?$/, error: 'must be a URL that begins with http:// or https://' })
  .transform((url) => url.replace(/\/+$/, ''));

/** The networks beside the public internet in which nodes may be, in CIDR notation, separated by commas. */
export const nodeNetworks = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((network) => network.trim())
      .filter(Boolean),
  )
  .refine((networks) => networks.every(isNetwork), 'must be networks like 10.0.0.0/8,::1/128, separated by commas');

/** The mail server, when there is one. */
export const smtpUrl = z
  .url({ protocol: /^smtps?$/, error: 'must be a URL like smtps://user:password@host:465' })
  .optional();

/** The address to listen on; loopback unless it is said otherwise. */
export const host = z.string().default('127.0.0.1');

/** The URL of a service's PostgreSQL database. */
export const databaseUrl = (service: string) =>
  z
    .string({ error: `is missing; write postgres://user:password@host:5432/${service}` })
    .refine(isDatabaseUrl, `must be a URL like postgres://user:password@host:5432/${service}`);

function isDatabaseUrl(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1;
}
