import type { Log } from '../../shared/log.ts';
import type { Outbound } from '../../shared/outbound.ts';
import type { DirectoryConfig } from '../config.ts';
import type { DirectoryDatabase } from '../context.ts';

/** Reads the feeds of all cities again and again. */
export interface Harvester extends AsyncDisposable {
  /** Has the feed of a city read at once; unknown cities are passed over. */
  ping(city: string): Promise<void>;
  /** Reads the registry and every feed to its end, now; fulfilled when the index says what they say, never rejected. */
  harvestNow(): Promise<void>;
}

/** What the harvester works with. */
export interface Tools {
  db: DirectoryDatabase;
  outbound: Outbound;
  log: Log;
  now: () => Date;
}

export async function startHarvester(_config: DirectoryConfig, _tools: Tools): Promise<Harvester> {
  return { ping: async () => {}, harvestNow: async () => {}, [Symbol.asyncDispose]: async () => {} };
}
