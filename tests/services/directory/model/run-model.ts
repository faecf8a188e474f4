import fc from 'fast-check';
import { expectIndexIsUnion } from './check-index.ts';
import { expectNothingSecret } from './check-privacy.ts';
import { histories } from './commands.ts';
import { createModel, type ModelCommand } from './model.ts';
import { directory, type Which } from './parameters.ts';
import { shrinkHistory } from './shrink-history.ts';
import { slugs, startWorld, type World } from './world.ts';

/** How many things happen in one run, and how long a history that fails is made shorter, in milliseconds. */
const length = 30;
const shrinkMs = 120_000;

interface Settings {
  seed: number;
  runs: number;
  /** Begins with the run of this number; with the first one when it is left out. */
  path?: string;
}

/** Returns what the environment asks for instead: MODEL_SEED and MODEL_RUNS, and MODEL_PATH to repeat one run. */
export const readSettings = ({ seed, runs }: Settings): Settings => {
  const { MODEL_SEED, MODEL_RUNS, MODEL_PATH } = process.env;
  return { seed: Number(MODEL_SEED ?? seed), runs: Number(MODEL_RUNS ?? runs), path: MODEL_PATH };
};

/** How long a test of so many runs may take when one of them fails, in milliseconds. */
export const timeLimitMs = ({ runs }: Settings): number => shrinkMs + 60_000 + runs * 20_000;

type Count = World['count'];

/**
 * Has random things happen in as many worlds as there are runs; when the faults have stopped, two polls of one
 * directory must make the index the union of what the cities publish. Returns how often each thing was done, and
 * throws an error that says how to repeat what went wrong.
 */
export async function runModel({ seed, runs, path }: Settings): Promise<Map<string, number>> {
  const done = new Map<string, number>();
  const count: Count = (name) => done.set(name, (done.get(name) ?? 0) + 1);
  const property = fc.asyncProperty(histories(length), directory, (history, last) => runHistory(history, last, count));
  const { failed, counterexample, counterexamplePath, errorInstance } = await fc.check(property, {
    ...{ seed, path, numRuns: runs, endOnFailure: true },
  });
  if (!failed) return done;
  const [history, last] = counterexample!;
  const findFault = (shorter: ModelCommand[]) =>
    runHistory(shorter, last, () => undefined).then(
      () => null,
      (error: Error) => error,
    );
  const isSame = (fault: Error | null) => fault?.name === (errorInstance as Error).name;
  const shortest = await shrinkHistory(history, async (shorter) => isSame(await findFault(shorter)), shrinkMs);
  throw new Error(
    [
      (errorInstance as Error).message,
      `Repeat it with MODEL_SEED=${seed} MODEL_PATH=${counterexamplePath}. After`,
      ...shortest.map((command) => `  ${command}`),
      `and two polls by directory ${last}: ${(await findFault(shortest))?.message ?? 'no fault when it is done again'}`,
    ].join('\n'),
    { cause: errorInstance },
  );
}

async function runHistory(history: ModelCommand[], last: Which, count: Count): Promise<void> {
  await using world = await startWorld(count);
  await fc.asyncModelRun(() => ({ model: createModel(slugs), real: world }), history);
  await endFaults(world);
  for (let poll = 0; poll < 2; poll += 1) {
    await world.directories[last].harvestNow();
    await expectNothingSecret(world, last);
  }
  await expectIndexIsUnion(world, last);
}

async function endFaults({ proxy, cities }: World): Promise<void> {
  proxy.faults.clear();
  await Promise.all(slugs.map((slug) => cities[slug].start()));
}
