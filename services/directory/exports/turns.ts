import { Refusal } from '../../shared/refusal.ts';

/** Does pieces of work, only so many at once; throws TOO_FREQUENT when too many wait already. */
export type Turns = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** Creates turns for work that takes much memory. */
export function createTurns({ atOnce, waiting }: { atOnce: number; waiting: number }): Turns {
  const queue: (() => void)[] = [];
  let busy = 0;
  return async (work) => {
    if (busy < atOnce) busy += 1;
    else if (queue.length < waiting) await new Promise<void>((start) => queue.push(start));
    else throw new Refusal('TOO_FREQUENT', { limit: 10 }, 429);
    try {
      return await work();
    } finally {
      const next = queue.shift();
      if (next) next();
      else busy -= 1;
    }
  };
}
