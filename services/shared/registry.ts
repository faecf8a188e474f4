import { z } from 'zod';
import { registryLimits } from './limits.ts';
import type { Log } from './log.ts';
import type { Outbound } from './outbound.ts';
import { grantSchema } from './viewer.ts';

/**
 * An account or a session whose tokens are refused that were issued until then, in milliseconds since 1970; with a role,
 * only that role of the account counts no longer in them.
 */
export type Revocation = z.output<typeof revocationSchema>;

const revocationSchema = grantSchema.partial({ role: true }).extend({
  id: z.string(),
  before: z.iso.datetime({ offset: true }).transform((at) => Date.parse(at)),
});

interface Tools {
  outbound: Outbound;
  log: Log;
}

/**
 * Creates a reader of the network's registry: each call asks once, bounded in time and size, and hands the cities and
 * the tokens that were revoked to `use` when they are others than the last time. It never rejects: while the registry or `use` fails, the last good
 * copy stays, which the log says once. `afresh` has the cities handed over in any case.
 */
export function createRegistryReader<City extends z.ZodType>(
  networkUrl: string,
  city: City,
  { outbound, log }: Tools,
  use: (cities: z.output<City>[], revoked: Revocation[]) => void | Promise<void>,
): (afresh?: boolean) => Promise<void> {
  const answerSchema = z.object({ cities: z.array(city), revoked: z.array(revocationSchema).default([]) });
  let etag: string | undefined;
  let failing = false;

  return async (afresh = false) => {
    try {
      const answer = await outbound.getChanged(`${networkUrl}/registry`, afresh ? undefined : etag, {
        timeoutMs: registryLimits.fetchMs,
        bytes: registryLimits.bytes,
      });
      if (answer) {
        const { cities, revoked } = answerSchema.parse(answer.body);
        await use(cities, revoked);
        etag = answer.etag;
      }
      if (failing) log.info('the registry of the network answers again');
      failing = false;
    } catch (error) {
      if (!failing)
        log.warn({ problem: (error as Error).message }, 'the registry cannot be read; the last copy is used');
      failing = true;
    }
  };
}
