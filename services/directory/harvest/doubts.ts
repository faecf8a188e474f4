import { setTimeout as sleep } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { findIdParts } from '../../shared/ids.ts';
import { entitiesPerRequest } from '../../shared/limits.ts';
import { removeListings } from '../index/remove-listings.ts';
import { doubtLimits } from '../limits.ts';
import { typeNames } from '../listing.ts';
import type { HarvestTools } from './harvest-city.ts';
import { createSlots } from './slots.ts';

interface Options extends HarvestTools {
  /** Reads the feed of a city now. */
  harvest(city: string): Promise<unknown>;
  /** Where a city's GraphQL endpoint is, as far as that is known. */
  findEndpoint(city: string): string | undefined;
  signal: AbortSignal;
}

/** Looks into whether things of the index are still there. */
export interface Doubts {
  /**
   * Takes up what may be gone; what was looked into within the last minute or is not listed is passed over, and so is
   * what is too much for one city.
   */
  raise(ids: string[]): Promise<void>;
  /** Fulfilled when everything that was taken up has been looked into. */
  settled(): Promise<void>;
}

const question = 'query ($things: [_Any!]!) { _entities(representations: $things) { __typename } }';
const answerSchema = z.object({
  data: z.object({ _entities: z.array(z.unknown()) }),
  errors: z.array(z.unknown()).max(0).optional(),
});

/**
 * Creates the place for doubts. Each is checked with its city: first its feed is read, then the city is asked for what
 * is still listed. Only what the city itself says is gone leaves the index, until a newer version comes.
 */
export function createDoubts(options: Options): Doubts {
  const { db, log, signal } = options;
  const lookedInto = new LRUCache<string, true>({ max: doubtLimits.remembered, ttl: doubtLimits.againMs });
  const waiting = new Map<string, Set<string>>();
  const underWay = new Set<Promise<void>>();
  const inSlot = createSlots(doubtLimits.citiesAtOnce);

  const lookInto = async (city: string) => {
    for (let ids = waiting.get(city)!; ids.size > 0 && !signal.aborted; ids = waiting.get(city)!) {
      waiting.set(city, new Set());
      await inSlot(() => check(options, city, [...ids])).catch((error) => {
        // Again soon, but not at once: a city that is in trouble is not to be asked all the time.
        for (const id of ids) lookedInto.set(id, true, { ttl: doubtLimits.restMs });
        if (!signal.aborted) log.debug({ city, err: error }, 'what may be gone could not be looked into');
      });
      if (waiting.get(city)!.size === 0) break;
      await sleep(doubtLimits.restMs, undefined, { signal, ref: false }).catch(() => undefined);
    }
    waiting.delete(city);
  };
  return {
    async raise(ids) {
      const fresh = ids.filter((id) => typeOf(id) && !lookedInto.has(id));
      const begun = new Set<string>();
      for (const { id, city } of await findListed(db, fresh)) {
        if (!waiting.has(city)) {
          waiting.set(city, new Set());
          begun.add(city);
        }
        if (waiting.get(city)!.size >= doubtLimits.waiting) continue;
        waiting.get(city)!.add(id);
        lookedInto.set(id, true);
      }
      for (const city of begun) {
        const look = lookInto(city).finally(() => underWay.delete(look));
        underWay.add(look);
      }
    },
    async settled() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}

const findListed = (db: HarvestTools['db'], ids: string[]) =>
  db.listing.findMany({
    where: { id: { in: ids }, removedAt: null },
    select: { id: true, city: true, source: true, change: true, round: true },
  });

const types: Record<string, string> = { ...typeNames, district: 'District' };
const typeOf = (id: string): string | undefined => {
  const kind = findIdParts(id)?.kind ?? '';
  return Object.hasOwn(types, kind) ? types[kind] : undefined;
};

async function check(options: Options, city: string, ids: string[]): Promise<void> {
  const { db, changeIndex, now } = options;
  await options.harvest(city);
  const listed = await findListed(db, ids);
  const endpoint = options.findEndpoint(city);
  if (listed.length === 0 || !endpoint) return;
  for (let at = 0; at < listed.length; at += entitiesPerRequest) {
    const some = listed.slice(at, at + entitiesPerRequest);
    const gone = await findGone(options, endpoint, some);
    await changeIndex((tx) => removeListings(tx, gone, now()));
  }
}

/** Asks a city which things it does not have; throws when it does not say so of each. */
async function findGone<Thing extends { id: string }>(
  { outbound, signal }: Options,
  endpoint: string,
  listed: Thing[],
): Promise<Thing[]> {
  const things = listed.map(({ id }) => ({ __typename: typeOf(id), id }));
  const { timeoutMs, bytes } = doubtLimits;
  const answer = await outbound.postJson(
    endpoint,
    { query: question, variables: { things } },
    { timeoutMs, bytes, signal },
  );
  const { _entities } = answerSchema.parse(answer).data;
  if (_entities.length !== listed.length) throw new Error('the city does not say of each thing whether it has it');
  return listed.filter((_, at) => _entities[at] === null);
}
