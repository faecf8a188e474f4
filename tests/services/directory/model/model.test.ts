import { expect, test } from 'vitest';
import { readSettings, runModel, timeLimitMs } from './run-model.ts';

/** Other histories: `MODEL_SEED=7 MODEL_RUNS=50 npx vitest run --config tests/vitest.config.ts model/model`. */
const settings = readSettings({ seed: 20_260_701, runs: 4 });

test('whatever happens, the index becomes the union of what the cities publish and nothing private gets into it', {
  timeout: timeLimitMs(settings),
}, async () => {
  const done = await runModel(settings);
  expect(done.get('poll')).toBeGreaterThan(0);
});
