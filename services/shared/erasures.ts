import { createHash } from 'node:crypto';
import { z } from 'zod';

/**
 * Returns what is kept of a person who was erased in a city: the SHA-256 of `<city>:<address>` in hexadecimal digits, the
 * address, or a name, in lower case. Addresses can be guessed, so lists of digests are not public either.
 */
export const digestOf = (city: string, person: string): string => hash(`${city}:${person}`);

/** When somebody was last erased, as a city and the hub tell each other. */
export const listedErasure = z.object({
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  erasedAt: z.iso.datetime().transform((at) => new Date(at)),
});
export type ListedErasure = z.output<typeof listedErasure>;

/** Returns the same for two lists with the same erasures, in whatever order: the SHA-256 of their sorted lines. */
export const fingerprintOf = (erasures: Iterable<ListedErasure>): string =>
  hash(
    Array.from(erasures, ({ digest, erasedAt }) => `${digest} ${erasedAt.toISOString()}`)
      .sort()
      .join('\n'),
  );

/** How many erasures a city tells at once, and how many are kept of it. */
export const erasureLimits = { atOnce: 500, kept: 20_000 } as const;

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
