import { runLimits } from '../limits.ts';
import { type HarvestTools, harvestCity, type Slice } from './harvest-city.ts';
import type { HarvestJob } from './queue.ts';

/** The ways to read a feed; neither rejects. */
export interface Runs {
  /** Reads a part of a feed and returns what is left of the run. */
  readSlice(job: HarvestJob, signal: AbortSignal): Promise<HarvestJob | null>;
  /** Reads a feed to its end, also when others read it at the same time. */
  readToEnd(source: string): Promise<void>;
}

/** Creates the ways to read a feed until `signal` stops them. */
export function createRuns(tools: HarvestTools, signal: AbortSignal): Runs {
  // Held for half the time between two polls: the next poll confirms, a ping right behind does not.
  const slice: Slice = {
    pages: runLimits.slicePages,
    milliseconds: runLimits.sliceMs,
    holdMs: tools.pollMs / 2,
    signal,
  };
  const whole: Slice = { ...slice, pages: runLimits.pages, milliseconds: Number.POSITIVE_INFINITY, holdMs: 0 };
  const read = (source: string, part: Slice) =>
    harvestCity(tools, source, part).catch((error) => {
      if (!part.signal.aborted) {
        tools.log.warn({ city: source, err: error }, 'a feed could not be harvested; the next run tries again');
      }
      return 'failed' as const;
    });
  return {
    async readSlice({ city, pages }, given) {
      const outcome = await read(city, { ...slice, signal: AbortSignal.any([signal, given]) });
      const done = pages + slice.pages;
      return outcome === 'unfinished' && done < runLimits.pages ? { city, pages: done } : null;
    },
    async readToEnd(source) {
      for (let attempt = 0; attempt < runLimits.attempts && !signal.aborted; attempt += 1) {
        const outcome = await read(source, whole);
        if (outcome === 'ended' || outcome === 'unfinished') return;
      }
    },
  };
}
