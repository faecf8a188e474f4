import { describeMachine } from '../describe-machine.ts';
import type { Options } from '../options.ts';
import { sayFaults } from '../report.ts';
import { tidyUp } from './fill-directories.ts';
import { listWriters, measureDelays } from './measure-delays.ts';
import { measureHarvest } from './measure-harvest.ts';
import { measureSearches } from './measure-searches.ts';
import { measureSpreads } from './measure-spreads.ts';
import { insertPlainly } from './plain-insert.ts';
import { findPostgresCpu } from './postgres-cpu.ts';
import { chooseQuestions } from './questions.ts';
import { compareWithTexts } from './read-texts.ts';
import { formatDelays, formatHarvest, formatKinds, formatSearches, formatTargets } from './report.ts';
import { startFederation } from './start-processes.ts';

/** How many things each city publishes. */
const items = 1_000;
/** Over how many cities the same things are spread, to see what the number of cities costs. */
const spreads = [10, 100, 1_000];
/** How many things are waited for until a search knows of them. */
const samples = 200;

/** Measures harvest, search and delays and prints it; false when something went wrong. The stack ends all processes. */
export async function runDirectoryBenchmark(
  { cities, rounds, seconds }: Options,
  resources: AsyncDisposableStack,
  say: (text: string) => void,
): Promise<boolean> {
  const things = cities * items;
  say(describeMachine());
  say(`Starting PostgreSQL and ${cities} cities with ${items} items each.\n`);
  const federation = await startFederation(resources, { cities, items });
  const { postgresUrl, directoryDatabase } = federation;
  const postgresCpu = await findPostgresCpu(postgresUrl);

  say('Reading all feeds into an empty directory, then inserting the same rows plainly.\n');
  const harvest = await measureHarvest(federation.startDirectory, directoryDatabase, { cities, things });
  const insertSeconds = await insertPlainly(postgresUrl, 'directory');
  say(`\nFirst harvest\n\n${formatHarvest({ things, seconds: harvest.seconds, insertSeconds })}`);

  say('\nSearching, and asking all cities live.\n');
  const { directory } = harvest;
  await tidyUp(directoryDatabase);
  const questions = await chooseQuestions(directory.url, things);
  await compareWithTexts(directoryDatabase, questions);
  const asking = { questions, turns: { rounds, seconds: Math.min(seconds, 2) }, postgresCpu };
  const searches = await measureSearches(federation, directory, asking);
  const whose = postgresCpu ? 'all processes together' : 'all processes together but PostgreSQL';
  say(`\nSearch over ${things} items; CPU time is that of ${whose}\n\n${formatSearches(searches)}`);
  say(`\n${searches[0]!.name}, by what is searched for\n\n${formatKinds(searches[0]!, questions)}`);

  say(`\nFilling directories with the same items spread over ${spreads.join(', ')} cities.\n`);
  const growth = await measureSpreads(federation, spreads, asking);
  say(`\nSearch over ${things} items in few and many cities, 8 at a time\n\n${formatSearches(growth)}`);

  say('\nPublishing and withdrawing in all cities.\n');
  const hub = await federation.startGateway(directory, 'on');
  const delays = await measureDelays(await listWriters(federation), hub.url, samples);
  say(`\nUntil a search through the gateway knows, its cache on\n\n${formatDelays(delays)}`);

  say(`\nTargets\n\n${formatTargets({ searches, growth, delays })}`);
  return sayFaults([...searches, ...growth], say) && delays.faults.length === 0;
}
