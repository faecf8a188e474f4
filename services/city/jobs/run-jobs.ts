import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../../shared/log.ts';
import type { Outbound } from '../../shared/outbound.ts';
import { startPolling } from '../../shared/poll.ts';
import type { ServedCity } from '../context.ts';
import type { Job } from './job.ts';
import { jobLimits } from './limits.ts';

/** What runs the jobs of a process's cities. */
export interface Jobs extends AsyncDisposable {
  /** Runs every job of every city now; fulfilled when all are done, never rejected. */
  run(): Promise<void>;
}

/** What the jobs need of the process. */
export interface JobsTools {
  jobs: readonly Job[];
  cities: { slugs(): string[]; find(slug: string): ServedCity | undefined };
  outbound: Outbound;
  log: Log;
  now(): Date;
}

/**
 * Runs the jobs of all cities from a minute after the start on, each when its time has come, one after the other. One
 * that fails is logged, holds up no other, and comes again at its next time. A closed city has nothing done to it.
 */
export function startJobs({ jobs, cities, outbound, log, now }: JobsTools): Jobs {
  /** When each job of each city comes next, on the clock of `performance`. */
  const next = new Map<string, number>();
  let stopped = false;

  const runJob = async (city: ServedCity, job: Job): Promise<void> => {
    const place = `${city.slug} ${job.name}`;
    if (stopped || performance.now() < (next.get(place) ?? 0)) return;
    next.set(place, performance.now() + job.everyMs);
    try {
      await job.run(city, { now: now(), outbound, log });
    } catch (error) {
      const { name, code } = error as { name?: string; code?: string };
      log.error({ city: city.slug, job: job.name, failure: name, code }, 'a job failed');
    }
  };
  const polling = startPolling(async () => {
    for (const slug of cities.slugs()) {
      const city = cities.find(slug);
      if (stopped || !city || !(await isOpen(city))) continue;
      for (const job of jobs) await runJob(city, job);
      city.wakeSender();
    }
  }, jobLimits.everyMs);
  return {
    async run() {
      next.clear();
      await polling.now();
    },
    async [Symbol.asyncDispose]() {
      stopped = true;
      const ended = polling[Symbol.asyncDispose]();
      await Promise.race([ended, sleep(jobLimits.stopMs, undefined, { ref: false })]);
    },
  };
}

/** A city whose database is away is left alone as well. */
const isOpen = ({ db }: ServedCity): Promise<boolean> =>
  db.closing.count({ where: { closedAt: { not: null } } }).then(
    (closed) => closed === 0,
    () => false,
  );
