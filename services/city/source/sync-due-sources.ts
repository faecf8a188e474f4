import { Refusal } from '../../shared/refusal.ts';
import type { Job } from '../jobs/job.ts';
import { fetchLimits } from './limits.ts';
import { createOwnContext } from './own-context.ts';
import { runSource } from './run-source.ts';
import { noteFailure } from './sync-entries.ts';

/** How many sources of a city are read in one turn, so that others get theirs. */
const atOnce = 10;

/** Reads the sources whose time has come: each once a night, and those that fail ever more rarely. */
export const syncDueSources: Job = {
  name: 'sync-due-sources',
  everyMs: 60_000,
  async run(city, { now, outbound, log }) {
    const due = await city.db.source.findMany({
      where: { removedAt: null, url: { not: null }, dueAt: { lte: now } },
      orderBy: { dueAt: 'asc' },
      take: atOnce,
    });
    for (const source of due) {
      const context = createOwnContext(city, now, outbound);
      try {
        await runSource(context, source, { timeoutMs: fetchLimits.nightlyMs, onlyWhenChanged: true });
      } catch (error) {
        // It was removed or the city closed meanwhile; anything else is a fault, and holds up no other source.
        if (error instanceof Refusal && ['NOT_FOUND', 'CITY_CLOSED'].includes(error.reason)) continue;
        const { name, code } = error as { name?: string; code?: string };
        log.error({ city: city.slug, source: source.id, failure: name, code }, 'a source failed');
        await noteFailure(context, source, 'SOURCE_BROKEN');
      }
    }
  },
};
