import { Refusal } from './refusal.ts';

/** Does pieces of work, only so many at once; throws TOO_FREQUENT when too many wait already. */
export type Turns = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** How much is done at once, how much waits, and after how many seconds others may try again. */
interface TurnLimits {
  atOnce: number;
  waiting: number;
  againSeconds: number;
}

/** Creates turns for work that takes much memory; a refusal carries `status` where the answer is no GraphQL. */
export function createTurns({ atOnce, waiting, againSeconds }: TurnLimits, status?: number): Turns {
  const queue: (() => void)[] = [];
  let busy = 0;
  return async (work) => {
    if (busy < atOnce) busy += 1;
    else if (queue.length < waiting) await new Promise<void>((start) => queue.push(start));
    else throw new Refusal('TOO_FREQUENT', { limit: againSeconds }, status);
    try {
      return await work();
    } finally {
      const next = queue.shift();
      if (next) next();
      else busy -= 1;
    }
  };
}
