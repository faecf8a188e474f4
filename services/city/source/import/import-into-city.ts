import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { PrismaClient } from '../../../../prisma/city/client/client.ts';
import { createAdapter } from '../../../shared/database.ts';
import { createGuardedOutbound } from '../../../shared/outbound.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { StartError } from '../../../shared/run-process.ts';
import type { Context } from '../../context.ts';
import { storeSource } from '../add-source.ts';
import { readNames } from '../complete-fields.ts';
import { SourceError } from '../entry.ts';
import { createJudging, type Judged } from '../judge-entry.ts';
import { createOwnContext } from '../own-context.ts';
import { readApart } from '../read-apart.ts';
import type { SourceReading } from '../read-source.ts';
import { sentenceOfRow } from '../row-reason.ts';
import { type Settings, type SourceRecord, settingsOf } from '../source.ts';
import { judgeEntries } from '../store-entries.ts';
import { syncEntries } from '../sync-source.ts';
import { inBatches } from '../withdraw-vanished.ts';
import { describeJudged } from './describe-judged.ts';
import { findDatabase } from './find-database.ts';
import { type ImportOptions, readArguments, usage } from './read-arguments.ts';

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
  const progress = (done: number) => showProgress(`\r${done} / ${reading.entries.length}`);
  const judged = await (options.isDryRun ? preview : write)(context, options, reading, progress).catch(explain);
  if (judged.length > 0) showProgress('\n');
  const isWhole = judged.every(({ verdict }) => verdict !== 'REFUSED');
  return { report: describeJudged(judged, reading.unread, options.isDryRun), isWhole };
}

const titleOf = ({ title, file }: ImportOptions): string => title ?? basename(file);

/** The source that the same file has become before. */
const findSource = ({ db }: Context, options: ImportOptions): Promise<SourceRecord | null> =>
  db.source.findFirst({ where: { title: titleOf(options), kind: options.kind, url: null, removedAt: null } });

async function preview(
  context: Context,
  options: ImportOptions,
  { entries }: SourceReading,
  progress: (done: number) => void,
): Promise<Judged[]> {
  const source = await findSource(context, options);
  const { now, db } = context;
  const judging = createJudging(options.kind, settingsFor(options, source), await readNames(db), now);
  const judged: Judged[] = [];
  await inBatches(entries, async (batch) => {
    judged.push(...(await judgeEntries(db, source?.id ?? null, judging, batch)));
    progress(judged.length);
  });
  return judged;
}

async function write(
  context: Context,
  options: ImportOptions,
  reading: SourceReading,
  onProgress: (done: number) => void,
): Promise<Judged[]> {
  const { kind } = options;
  const known = await findSource(context, options);
  const settings = settingsFor(options, known);
  const wanted = { title: titleOf(options), kind, format: reading.format, url: null, content: null, ...settings };
  const source = known
    ? await context.db.source.update({ where: { id: known.id }, data: { settings, format: reading.format } })
    : await storeSource(context, wanted);
  return syncEntries(context, source, reading, { onProgress });
}

/** What is not said is as it was when the file was brought in before; at first it is a draft. */
function settingsFor({ tags, isPublic }: ImportOptions, known: SourceRecord | null): Settings {
  const before: Settings = known ? settingsOf(known) : { tags: [], visibility: 'DRAFT', topics: [] };
  return { ...before, ...(tags.length > 0 && { tags }), ...(isPublic && { visibility: 'PUBLIC' }) };
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
