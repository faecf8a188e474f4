import { z } from 'zod';
import { erasureLimits, fingerprintOf, type ListedErasure, listedErasure } from '../../shared/erasures.ts';
import type { Log } from '../../shared/log.ts';
import { type Outbound, OutboundError } from '../../shared/outbound.ts';
import type { ServedCity } from '../context.ts';
import { exchangeLimits } from './limits.ts';
import { listErased } from './list-erased.ts';
import { replayErasures } from './replay-erasures.ts';
import { signProof } from './sign-proof.ts';

/** Keeps the erasures of a city the same here and at the hub. */
export interface ErasureExchange extends AsyncDisposable {
  /** Fulfilled when both know the same and the city has done it, or when that failed; never rejected. */
  share(): Promise<void>;
}

interface Tools {
  hub: string;
  outbound: Outbound;
  log: Log;
  now: () => Date;
}

const answerSchema = z.object({ erasures: z.array(listedErasure).nullable() });

/**
 * Creates the exchange of a city with its hub: each tells the other which erasures it lacks, so that those that a restored
 * backup has forgotten are done again. The node proves with its key who it is, for the lists are not public.
 */
export function createErasureExchange(
  { slug, db, announce }: Pick<ServedCity, 'slug' | 'db' | 'announce'>,
  { hub, outbound, log, now }: Tools,
): ErasureExchange {
  const stopping = new AbortController();
  let last: Promise<void> = Promise.resolve();
  let waiting: Promise<void> | null = null;

  const replay = async (erasures: ListedErasure[], known: ReadonlyMap<string, Date>) => {
    if ((await replayErasures(db, slug, erasures, { known, now: now() })) > 0) announce();
  };
  const ask = async (known: ReadonlyMap<string, Date>, done: ListedErasure[]) => {
    const body = {
      proof: await signProof(db, { slug, hub, now: now() }),
      known: fingerprintOf([...known].map(asListed)),
      done,
    };
    const { timeoutMs, bytes } = exchangeLimits;
    const limits = { timeoutMs, bytes, signal: stopping.signal };
    return answerSchema.parse(await outbound.postJson(`${hub}/erasures/${slug}`, body, limits)).erasures;
  };
  const exchange = async () => {
    let done: ListedErasure[] = [];
    for (let round = 0; round < exchangeLimits.rounds; round++) {
      const known = await listErased(db);
      const erasures = await ask(known, done);
      if (erasures === null) return;
      const lacking = lackingIn(known, erasures);
      await replay(lacking, known);
      const listed = new Map(erasures.map(({ digest, erasedAt }) => [digest, erasedAt]));
      done = lackingIn(listed, [...known].map(asListed));
      if (lacking.length + done.length === 0) return;
    }
  };
  const shareOnce = async () => {
    if (stopping.signal.aborted) return;
    try {
      await exchange();
    } catch (error) {
      if (stopping.signal.aborted) return;
      const { name, code } = error as { name?: string; code?: string };
      const isAway = error instanceof OutboundError && error.kind !== 'refused';
      const level = isAway ? 'debug' : error instanceof OutboundError ? 'info' : 'error';
      log[level]({ city: slug, failure: name, code }, 'erasures could not be shared with the hub');
    }
  };
  return {
    share() {
      waiting ??= last.then(() => {
        waiting = null;
        last = shareOnce();
        return last;
      });
      return waiting;
    },
    async [Symbol.asyncDispose]() {
      stopping.abort();
      await waiting;
      await last;
    },
  };
}

const asListed = ([digest, erasedAt]: [string, Date]): ListedErasure => ({ digest, erasedAt });

/** Those that a list does not have, or only from an earlier time; not more than are handled at once. */
const lackingIn = (list: ReadonlyMap<string, Date>, erasures: ListedErasure[]): ListedErasure[] =>
  erasures.filter(({ digest, erasedAt }) => !((list.get(digest) ?? 0) >= erasedAt)).slice(0, erasureLimits.atOnce);
