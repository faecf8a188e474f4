import type { Log } from '../../shared/log.ts';
import type { Outbound } from '../../shared/outbound.ts';
import type { ServedCity } from '../context.ts';

/** What a job works with besides its city: when it is, the way out to addresses that people gave, and the log. */
export interface JobTools {
  now: Date;
  outbound: Outbound;
  log: Log;
}

/**
 * Something that a city does by itself from time to time. What it has done stands in its own tables, so that it does
 * nothing twice: after a restart it runs at once, and two processes may run it at the same time.
 */
export interface Job {
  /** In kebab-case. */
  name: string;
  everyMs: number;
  run(city: ServedCity, tools: JobTools): Promise<void>;
}
