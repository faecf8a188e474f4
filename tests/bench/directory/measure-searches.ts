import type { Contender } from '../contenders.ts';
import { askOnce } from '../load.ts';
import { type MeasureOptions, measure } from '../measure.ts';
import type { Running } from '../processes.ts';
import type { Result } from '../report.ts';
import type { Question } from './questions.ts';
import { readLiveQuestions } from './read-texts.ts';
import { createScatterContender, createSearchContender } from './search-contenders.ts';
import type { Federation } from './start-processes.ts';
import { together } from './together.ts';

/** What is asked, how often, and how PostgreSQL's CPU time is read. */
export interface Asking {
  questions: readonly Question[];
  turns: MeasureOptions;
  postgresCpu: (() => Promise<number>) | null;
}

/** How many texts the cities are asked for live. */
const liveTexts = 12;

/** Measures search, asked of the directory and through a gateway without a cache, and the same question put to all cities. */
export async function measureSearches(
  { cities, directoryDatabase, startGateway }: Federation,
  directory: Running,
  { questions, turns, postgresCpu }: Asking,
): Promise<Result[]> {
  const gateway = await startGateway(directory, 'off');
  const all = [cities, directory, gateway];
  const direct = together(directory.url, all, postgresCpu);
  const through = together(gateway.url, all, postgresCpu);
  const live = await readLiveQuestions(directoryDatabase, questions, liveTexts);
  const search = (letter: string, name: string, running: Running, concurrency: number) =>
    createSearchContender({ letter, name, running, concurrency }, questions);
  const scatter = createScatterContender(
    { letter: 'e', name: 'all cities live, 1 at a time', running: through, concurrency: 1 },
    live,
  );
  await connectCities(scatter);
  return measure(
    [
      search('a', 'search, directory, 1 at a time', direct, 1),
      search('b', 'search, directory, 8 at a time', direct, 8),
      search('c', 'search, gateway, 1 at a time', through, 1),
      search('d', 'search, gateway, 8 at a time', through, 8),
      scatter,
    ],
    turns,
  );
}

/**
 * Asks all cities until they answer, up to three times: they connect to their databases first, for which the three
 * seconds that they have may not be enough.
 */
async function connectCities(scatter: Contender): Promise<void> {
  for (let attempt = 0; attempt < 3; attempt++) {
    const isAnswered = await askOnce(scatter, 0).then(
      () => true,
      () => false,
    );
    if (isAnswered) return;
  }
}
