import { PgBoss } from 'pg-boss';
import { poolSettings } from '../../shared/database.ts';
import type { Log } from '../../shared/log.ts';
import { queueLimits } from '../limits.ts';

/** A city whose feed is to be read, and how many pages of it this run has read already. */
export interface HarvestJob {
  city: string;
  pages: number;
}

/** The jobs that all processes of the directory share. */
export interface HarvestQueue extends AsyncDisposable {
  /** Has the feeds of cities read as soon as somebody is free; a city that waits already waits once. */
  add(jobs: HarvestJob[]): Promise<void>;
  /** Has the daily work done, unless somebody has done it today (UTC). */
  addDaily(): Promise<void>;
}

interface Options {
  databaseUrl: string;
  log: Log;
  /**
   * Reads a feed and returns what is to be read later, behind all that waits; must not reject. Of each city one job
   * runs at a time in all processes together.
   */
  harvest(job: HarvestJob, signal: AbortSignal): Promise<HarvestJob | null>;
  /** What is to be done once a day; when it rejects, it is tried again. */
  daily(): Promise<void>;
}

/** Starts the queue of jobs in the directory's database, in tables of its own, and the workers of this process. */
export async function startQueue({ databaseUrl, log, harvest, daily }: Options): Promise<HarvestQueue> {
  const boss = new PgBoss({
    ...poolSettings(databaseUrl, queueLimits.connections),
    // Processes that start together wait for the one that creates the tables.
    ...{ lock_timeout: queueLimits.lockMs },
    useListenNotify: true,
    schedule: false,
    superviseIntervalSeconds: queueLimits.lookSeconds,
    monitorIntervalSeconds: queueLimits.lookSeconds,
    flowIntervalSeconds: 3_600,
  });
  let toldAt = -Infinity;
  const tell = ({ message }: { message: string }) => {
    if (performance.now() - toldAt < 60_000) return;
    toldAt = performance.now();
    log.warn({ problem: message }, 'the queue of jobs has trouble');
  };
  boss.on('error', tell).on('warning', tell);
  await boss.start();
  // "short": one job of a city waits; the group lets one of them run.
  await boss.createQueue('harvest', {
    policy: 'short',
    notify: true,
    retryLimit: 0,
    expireInSeconds: queueLimits.jobSeconds,
    heartbeatSeconds: queueLimits.heartbeatSeconds,
    deleteAfterSeconds: 60,
  });
  await boss.createQueue('daily', { retryLimit: 5, retryDelay: 600, deleteAfterSeconds: 2 * 86_400 });
  const add = async (jobs: HarvestJob[]) => {
    const entries = jobs.map((data) => ({ data, singletonKey: data.city, group: { id: data.city } }));
    if (entries.length > 0) await boss.insert('harvest', entries);
  };
  const idle = { notifyPollingIntervalSeconds: queueLimits.lookSeconds, groupConcurrency: 1 };
  for (let worker = 0; worker < queueLimits.workers; worker += 1) {
    const id = await boss.work<HarvestJob>('harvest', idle, async ([job]) => {
      const rest = await harvest(job!.data, job!.signal);
      if (rest) await add([rest]);
      // Without this it would rest before it looks for the next job.
      boss.notifyWorker(id);
    });
  }
  await boss.work('daily', { pollingIntervalSeconds: 600 }, daily);
  return {
    add,
    async addDaily() {
      await boss.send('daily', null, { singletonSeconds: 86_400 });
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(['harvest', 'daily'].map((queue) => boss.offWork(queue, { wait: true })));
      await boss.stop({ graceful: false });
    },
  };
}
