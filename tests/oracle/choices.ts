/** A source of decisions; the same source always decides in the same way. */
export interface Choices {
  /** A whole number from 0 to just below `count`. */
  below(count: number): number;
  /** True in so many cases of a hundred. */
  chance(percent: number): boolean;
  pick<Value>(values: readonly Value[]): Value;
}

/** Decides at random, always in the same way for the same seed (mulberry32). */
export function seedChoices(seed: number): Choices {
  let state = seed | 0;
  return createChoices(() => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  });
}

function createChoices(next: () => number): Choices {
  const below = (count: number) => next() % count;
  return {
    below,
    chance: (percent) => below(100) >= 100 - percent,
    pick: (values) => values[below(values.length)]!,
  };
}
