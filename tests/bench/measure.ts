import { deepStrictEqual } from 'node:assert';
import type { Contender } from './contenders.ts';
import { askOnce, runRound, warmUp } from './load.ts';
import type { Result } from './report.ts';

export interface MeasureOptions {
  rounds: number;
  seconds: number;
}

/** Throws unless all contenders give the same data for a number of different pages. */
export async function compareAnswers(contenders: readonly Contender[], numbers: readonly number[]): Promise<void> {
  for (const number of numbers) {
    const [expected, ...others] = await Promise.all(contenders.map((contender) => askOnce(contender, number)));
    for (const [index, data] of others.entries()) {
      deepStrictEqual(data, expected, `${contenders[index + 1]!.name} gives other data than ${contenders[0]!.name}.`);
    }
  }
}

/** Lets the contenders take turns, each round beginning with another one, so that all see the same state of the machine. */
export async function measure(contenders: readonly Contender[], options: MeasureOptions): Promise<Result[]> {
  for (const contender of contenders) await warmUp(contender);
  const results = contenders.map(({ letter, name }): Result => ({ letter, name, rounds: [] }));
  for (let round = 0; round < options.rounds; round++) {
    for (let turn = 0; turn < contenders.length; turn++) {
      const index = (turn + round) % contenders.length;
      results[index]!.rounds.push(await runRound(contenders[index]!, round * 10_007, options.seconds));
    }
  }
  return results;
}
