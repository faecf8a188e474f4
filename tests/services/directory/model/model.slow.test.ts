import { expect, test } from 'vitest';
import { faultNames } from './fault.ts';
import { readSettings, runModel, timeLimitMs } from './run-model.ts';

const settings = readSettings({ seed: 20_261_122, runs: 30 });
const happenings = [
  ...['write', 'write slowly', 'poll', 'poll while writing', 'poll late', 'break reading', 'break applying', 'ping'],
  ...['stop city', 'start city', 'back up', 'restore', 'standing', 'restart directory', 'spoil feed', 'mend feed'],
];

test('in many histories the index becomes the union of what the cities publish and nothing private gets into it', {
  timeout: timeLimitMs(settings),
}, async () => {
  const done = await runModel(settings);
  const never = [...happenings, ...faultNames.map((name) => `page ${name}`)].filter((name) => !done.has(name));
  expect(never, 'what has not happened').toEqual([]);
});
