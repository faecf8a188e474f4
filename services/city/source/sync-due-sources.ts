import type { Job } from '../jobs/job.ts';
import { fetchLimits } from './limits.ts';
import { createOwnContext } from './own-context.ts';
import { runSource } from './run-source.ts';

/** How many sources of a city are read in one turn, so that others get theirs. */
const atOnce = 10;

/** Reads the sources whose time has come: each once a night, and those that fail ever more rarely. */
export const syncDueSources: Job = {
  name: 'sync-due-sources',
  everyMs: 60_000,
  async run(city, { now, outbound }) {
    const due = await city.db.source.findMany({
      where: { removedAt: null, url: { not: null }, dueAt: { lte: now } },
      orderBy: { dueAt: 'asc' },
      take: atOnce,
    });
    for (const source of due) {
      const context = createOwnContext(city, now, outbound);
      await runSource(context, source, { timeoutMs: fetchLimits.nightlyMs, onlyWhenChanged: true });
    }
  },
};
