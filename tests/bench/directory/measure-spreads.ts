import type { Contender } from '../contenders.ts';
import { measure } from '../measure.ts';
import type { Result } from '../report.ts';
import { fillDirectories, tidyUp } from './fill-directories.ts';
import type { Asking } from './measure-searches.ts';
import { createSearchContender } from './search-contenders.ts';
import type { Federation } from './start-processes.ts';
import { together } from './together.ts';

/** Measures search over the same things when they are spread over other numbers of cities, each in a directory of its own. */
export async function measureSpreads(
  { postgresUrl, startFilledDirectory }: Federation,
  counts: readonly number[],
  { questions, turns, postgresCpu }: Asking,
): Promise<Result[]> {
  await using processes = new AsyncDisposableStack();
  const databases = await fillDirectories(postgresUrl, 'directory', counts);
  const contenders: Contender[] = [];
  for (const [index, database] of databases.entries()) {
    await tidyUp(database);
    const directory = await startFilledDirectory(processes, database);
    const running = together(directory.url, [directory], postgresCpu);
    const named = { letter: `${index + 1}`, name: `${counts[index]} cities`, running, concurrency: 8 };
    contenders.push(createSearchContender(named, questions));
  }
  return await measure(contenders, turns);
}
