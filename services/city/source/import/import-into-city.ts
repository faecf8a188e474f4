import { readFile } from 'node:fs/promises';
import { PrismaClient } from '../../../../prisma/city/client/client.ts';
import { createAdapter } from '../../../shared/database.ts';
import { createGuardedOutbound } from '../../../shared/outbound.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { StartError } from '../../../shared/run-process.ts';
import { SourceError } from '../entry.ts';
import { createOwnContext } from '../own-context.ts';
import { readApart } from '../read-apart.ts';
import { sentenceOfRow } from '../row-reason.ts';
import { describeJudged } from './describe-judged.ts';
import { findDatabase } from './find-database.ts';
import { readArguments, usage } from './read-arguments.ts';
import { previewFile, writeFile } from './write-file.ts';

/** What an import did, in words, and whether no row was refused. */
export interface Imported {
  report: string;
  isWhole: boolean;
}

/**
 * Fills a city from a file, or says what that would do. The file becomes a source of the city, so that it can be brought in again.
 * Throws a ConfigError or a StartError with one sentence for the person at the keyboard.
 */
export async function importIntoCity(
  args: string[],
  environment: Record<string, string | undefined>,
  showProgress: (text: string) => void = () => undefined,
): Promise<Imported> {
  const options = readArguments(args);
  if (options === 'help') return { report: usage, isWhole: true };
  const bytes = await readBytes(options.file);
  await using open = new AsyncDisposableStack();
  const url = await findDatabase(options.city, environment);
  const db = open.adopt(new PrismaClient({ adapter: createAdapter(url, 2) }), (client) => client.$disconnect());
  const outbound = open.use(createGuardedOutbound([]));
  const context = createOwnContext({ slug: options.city, db }, new Date(), outbound);
  const reading = await readApart(bytes, { kind: options.kind }).catch(explain);
  if (reading.entries.length === 0) throw new StartError(sentenceOfRow('SOURCE_EMPTY'));
  const progress = (done: number) => showProgress(`\r${done} / ${reading.entries.length}`);
  const judged = await (options.isDryRun ? previewFile : writeFile)(context, options, reading, progress).catch(explain);
  showProgress('\n');
  const isWhole = judged.rows.every(({ verdict }) => verdict !== 'REFUSED');
  const besides = { unread: reading.unread, isDryRun: options.isDryRun, further: judged.further };
  return { report: describeJudged(judged.rows, besides), isWhole };
}

const readBytes = (file: string): Promise<Uint8Array> =>
  readFile(file).catch((error) => {
    throw new StartError(
      error.code === 'ENOENT'
        ? `Die Datei ${file} gibt es nicht. Prüfen Sie den Namen. / There is no such file.`
        : `${file} kann nicht gelesen werden / cannot be read (${error.code}). Prüfen Sie, ob es eine Datei ist.`,
    );
  });

/** What is wrong with the file, or with the city at the moment, as a sentence. */
function explain(error: unknown): never {
  if (error instanceof SourceError) throw new StartError(sentenceOfRow(error.reason));
  if (error instanceof Refusal) throw new StartError(error.message);
  throw error;
}
