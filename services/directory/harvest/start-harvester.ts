import { registryLimits } from '../../shared/limits.ts';
import type { Log } from '../../shared/log.ts';
import type { Outbound } from '../../shared/outbound.ts';
import type { DirectoryConfig } from '../config.ts';
import type { DirectoryDatabase } from '../context.ts';
import { sourceOf } from '../feed/hub.ts';
import { recordHubs } from '../feed/record-hubs.ts';
import { forgetWords } from '../index/forget-words.ts';
import { rollOccurrences } from '../index/roll-occurrences.ts';
import { pingLimits, pollLimits, runLimits } from '../limits.ts';
import { createChangeIndex } from './change-index.ts';
import { claimDueFeeds } from './claim-due-feeds.ts';
import { doEach } from './do-each.ts';
import { createDoubts } from './doubts.ts';
import { followRegistry } from './follow-registry.ts';
import { forgetProblems } from './forget-problems.ts';
import type { HarvestTools } from './harvest-city.ts';
import { createPings } from './pings.ts';
import { startQueue } from './queue.ts';
import { repeat } from './repeat.ts';
import { createRuns } from './runs.ts';
import { createSlots } from './slots.ts';

/** Reads the feeds of all cities again and again. */
export interface Harvester extends AsyncDisposable {
  /** Has the feed of a city read at once; false when no city has this slug. */
  ping(city: string): Promise<boolean>;
  /** Has things looked into that may be gone. */
  doubt(ids: string[]): Promise<void>;
  /** Reads the registry and every feed to its end, now; fulfilled when the index says what they say, never rejected. */
  harvestNow(): Promise<void>;
}

/** What the harvester works with. */
export interface Tools {
  db: DirectoryDatabase;
  /** The way to the services of the hub. */
  hub: Outbound;
  /** The way to cities and other hubs. */
  outbound: Outbound;
  log: Log;
  now: () => Date;
}

/** The usual time between two polls, which also counts where none are made. */
const usualPollMs = 60_000;

/** Starts the harvester; several processes on one database share the work. */
export async function startHarvester(
  config: DirectoryConfig,
  { db, hub, outbound, log, now }: Tools,
): Promise<Harvester> {
  await using resources = new AsyncDisposableStack();
  const pollMs = config.pollSeconds * 1_000 || usualPollMs;
  const { publicUrl, hubs = [] } = config;
  const tools: HarvestTools = { db, changeIndex: createChangeIndex(db), outbound, log, now, pollMs, publicUrl };
  await recordHubs(tools, hubs, now());
  const stopping = new AbortController();
  const { signal } = stopping;
  const underWay = new Set<Promise<unknown>>();

  const registry = followRegistry(config.networkUrl, hub, tools);
  const { readSlice, readToEnd } = createRuns(tools, signal);

  const queue = resources.use(
    await startQueue({
      databaseUrl: config.databaseUrl,
      log,
      harvest: readSlice,
      daily: () =>
        doEach([
          () => rollOccurrences(db, tools.changeIndex, now()),
          () => forgetProblems(db, now()),
          () => forgetWords(tools.changeIndex, config.databaseUrl),
        ]),
    }),
  );
  const add = (cities: string[]) => queue.add(cities.map((city) => ({ city, pages: 0 })));
  const pings = createPings((city) => {
    add([city]).catch((error) => log.debug({ city, err: error }, 'a ping was lost'));
  }, pingLimits.everyMs);
  const doubts = createDoubts({
    ...tools,
    signal,
    harvest: (city) => readSlice({ city, pages: 0 }, signal),
    findEndpoint: registry.findEndpoint,
  });
  resources.defer(async () => {
    stopping.abort();
    await Promise.allSettled([doubts.settled(), ...underWay]);
  });
  if (config.pollSeconds > 0) {
    let looks = 0;
    // Once in a while it is read afresh, so that what another process wrote in between is mended.
    const follow = () => registry.refresh(looks++ % 30 === 0);
    resources.use(repeat('reading the registry', follow, registryLimits.pollMs, log));
    const look = async () => add(await claimDueFeeds(db, now(), pollMs));
    resources.use(repeat('looking which feeds are due', look, pollLimits.lookMs, log));
    resources.use(repeat('queueing the daily work', queue.addDaily, 3_600_000, log));
  }

  const harvestNow = async () => {
    await registry.refresh(true);
    const cities = await db.city.findMany({ where: { visible: true, feedUrl: { not: null } } });
    const inSlot = createSlots(runLimits.atOnce);
    const sources = [...cities.map(({ slug }) => slug), ...hubs.map(sourceOf)];
    await Promise.all(sources.map((source) => inSlot(() => readToEnd(source))));
    await doubts.settled();
  };
  const owned = resources.move();
  return {
    async ping(city) {
      const known = await db.city.findUnique({ where: { slug: city } });
      if (known?.visible && known.feedUrl) pings(city);
      return known !== null;
    },
    doubt: doubts.raise,
    harvestNow() {
      const run = harvestNow()
        .catch((error) => log.warn({ err: error }, 'the feeds could not be harvested'))
        .finally(() => underWay.delete(run));
      underWay.add(run);
      return run;
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}
