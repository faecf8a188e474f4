import fc from 'fast-check';
import type { ModelCommand } from './model.ts';
import {
  backUpCity,
  changeStanding,
  mendFeed,
  restartDirectory,
  restoreCity,
  spoilFeed,
  startCity,
  stopCity,
} from './operate-commands.ts';
import { breakApplying, breakReading, ping, poll, pollLate, pollWhileWriting } from './poll-commands.ts';
import { write, writeSlowly } from './write-commands.ts';

/** Everything that can happen, and how often of so many times. */
const weights: [number, fc.Arbitrary<ModelCommand>][] = [
  [12, write],
  [2, writeSlowly],
  [10, poll],
  [1, ping],
  [4, pollWhileWriting],
  [4, pollLate],
  [1, breakReading],
  [1, breakApplying],
  [7, spoilFeed],
  [2, mendFeed],
  [1, stopCity],
  [4, startCity],
  [4, backUpCity],
  [6, restoreCity],
  [2, changeStanding],
  [1, restartDirectory],
];

/** So many things that happen one after the other, as far as each makes sense. */
export const histories = (length: number): fc.Arbitrary<ModelCommand[]> =>
  fc.array(fc.oneof(...weights.map(([weight, arbitrary]) => ({ weight, arbitrary }))), {
    minLength: length,
    maxLength: length,
  });
