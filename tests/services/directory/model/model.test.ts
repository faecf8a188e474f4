import { expect, test } from 'vitest';
import { runModel } from './run-model.ts';

/** Other histories: `MODEL_SEED=7 MODEL_RUNS=50 npx vitest run --config tests/vitest.config.ts model/model`. */
const { MODEL_SEED, MODEL_RUNS, MODEL_PATH, MODEL_REPORT } = process.env;
const seed = Number(MODEL_SEED ?? 20_260_701);
const runs = Number(MODEL_RUNS ?? 5);
const shrinkMs = 120_000;

test('whatever happens, the index becomes the union of what the cities publish and nothing private gets into it', {
  timeout: shrinkMs + runs * 30_000,
}, async () => {
  const done = await runModel({ seed, runs, path: MODEL_PATH, length: 30, shrinkMs });
  if (MODEL_REPORT) process.stdout.write(`${JSON.stringify(Object.fromEntries([...done].sort()), null, 1)}\n`);
  expect(done.get('poll')).toBeGreaterThan(0);
});
