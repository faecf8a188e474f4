import { StartError } from '../../../shared/run-process.ts';
import type { Context } from '../../context.ts';
import { storeSource } from '../add-source.ts';
import { readNames } from '../complete-fields.ts';
import type { Entry } from '../entry.ts';
import type { Judged } from '../judge-entry.ts';
import { createJudging } from '../read-entry.ts';
import type { SourceReading } from '../read-source.ts';
import { type Settings, type SourceRecord, settingsOf } from '../source.ts';
import { judgeEntries } from '../store-entries.ts';
import { syncEntries } from '../sync-entries.ts';
import { inBatches } from '../withdraw-vanished.ts';
import type { ShownRow } from './describe-judged.ts';
import { findVanishing } from './find-vanishing.ts';
import type { ImportOptions } from './read-arguments.ts';

/** What becomes of the rows, and what there is to know besides. */
export interface Outcome {
  rows: ShownRow[];
  further: string[];
}

/** The source that the same file has become before. */
const findSource = ({ db }: Context, options: ImportOptions): Promise<SourceRecord | null> =>
  db.source.findFirst({ where: { title: options.title, kind: options.kind, url: null, removedAt: null } });

/** Tells what would become of what was read of a file; writes nothing. */
export async function previewFile(
  context: Context,
  options: ImportOptions,
  { entries }: SourceReading,
  onProgress: (done: number) => void,
): Promise<Outcome> {
  const source = await findSource(context, options);
  const judged = await judge(context, options, source, entries, onProgress);
  const vanishing = source && (await findVanishing(context, source, judged));
  const further = vanishing?.isMuch ? [tooMuch(vanishing.rows.length, source!)] : [];
  return { rows: [...judged, ...(vanishing?.rows ?? [])], further };
}

async function judge(
  { db, now }: Context,
  options: ImportOptions,
  source: SourceRecord | null,
  entries: Entry[],
  onProgress: (done: number) => void,
): Promise<Judged[]> {
  const judging = createJudging(options.kind, settingsFor(options, source), await readNames(db), now);
  const judged: Judged[] = [];
  await inBatches(entries, async (batch) => {
    judged.push(...(await judgeEntries(db, source?.id ?? null, judging, batch)));
    onProgress(judged.length);
  });
  return judged;
}

/** Makes a file a source of the city, or reads it as the one of its name. Throws a StartError when too much would vanish. */
export async function writeFile(
  context: Context,
  options: ImportOptions,
  reading: SourceReading,
  onProgress: (done: number) => void,
): Promise<Outcome> {
  const { kind } = options;
  const known = await findSource(context, options);
  const settings = settingsFor(options, known);
  const { format } = reading;
  const vanished = known ? await requireMeant(context, options, { ...known, format }, reading.entries) : [];
  const wanted = { title: options.title, kind, format, url: null, content: null, ...settings };
  const source = known
    ? await context.db.source.update({ where: { id: known.id }, data: { settings, format } })
    : await storeSource(context, wanted);
  const judged = await syncEntries(context, source, reading, { mayEmpty: true, onProgress });
  return { rows: [...judged, ...vanished], further: [nextStep(source)] };
}

/** Returns the rows of a source that will vanish; throws a StartError when those are too many and nobody said that they may. */
async function requireMeant(
  context: Context,
  options: ImportOptions,
  source: SourceRecord,
  entries: Entry[],
): Promise<ShownRow[]> {
  const judged = await judge(context, options, source, entries, () => undefined);
  const { rows, isMuch } = await findVanishing(context, source, judged);
  if (isMuch && !options.replaces) throw new StartError(tooMuch(rows.length, source));
  return rows;
}

const tooMuch = (count: number, { title, id }: SourceRecord): string =>
  `Unter dem Namen ${title} wurde schon eine Datei eingelesen (${id}); mit dieser würden ${count} ihrer Einträge zurückgezogen. Ist das gewollt, fügen Sie --replace an; ist es eine andere Datei, geben Sie ihr mit --title einen eigenen Namen. / ${count} entries that a file of this name brought would be withdrawn: add --replace, or --title for a source of its own.`;

const nextStep = (source: SourceRecord): string =>
  settingsOf(source).visibility === 'DRAFT'
    ? `Quelle: ${source.id}. Es sind Entwürfe; derselbe Befehl mit --public veröffentlicht sie. / They are drafts; the same command with --public publishes them.`
    : `Quelle / source: ${source.id}.`;

/** What is not said is as it was when the file was brought in before; at first it is a draft. */
function settingsFor({ tags, isPublic }: ImportOptions, known: SourceRecord | null): Settings {
  const before: Settings = known ? settingsOf(known) : { tags: [], visibility: 'DRAFT', topics: [] };
  return { ...before, ...(tags.length > 0 && { tags }), ...(isPublic && { visibility: 'PUBLIC' }) };
}
