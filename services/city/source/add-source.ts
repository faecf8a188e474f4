import { createKey } from '../../shared/ids.ts';
import { readInput } from '../../shared/read-input.ts';
import { Refusal } from '../../shared/refusal.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Context } from '../context.ts';
import { requireOwnCity } from '../item/own-id.ts';
import { canWrite, requireRight } from '../item/visibility.ts';
import { inOneWrite, takeTurn } from '../item/write-once.ts';
import { settingsLimits } from './limits.ts';
import { readHandedIn } from './read-content.ts';
import { runSource, whileWaiting } from './run-source.ts';
import { type SourceInput, type SourceRecord, sourceInput } from './source.ts';

/**
 * Adds a source to the city and reads it at once, as far as that can be waited for. Throws SIGN_IN_REQUIRED, ROLE_REQUIRED,
 * SOURCES_FULL, SOURCE_UNFIT for what was handed in and cannot be read, or what its input refuses.
 */
export async function addSource(
  context: Context,
  { city, input: sent }: { city: string; input: object },
): Promise<SourceRecord> {
  requireRight(context, canWrite);
  requireOwnCity(context.city, city);
  const input = readInput(sourceInput, sent);
  const reading = input.url ? undefined : await readHandedIn(input, 'input.content');
  const source = await storeSource(context, {
    ...input,
    format: reading?.format ?? input.format ?? formatOfUrl(input),
  });
  return runSource(context, source, { reading, ...whileWaiting() });
}

/** Stores a source that nothing has been read of yet. Throws SOURCES_FULL. */
export function storeSource(
  { city, now, viewer, ...context }: Context,
  {
    title,
    kind,
    format,
    url,
    tags,
    visibility,
    topics,
  }: SourceInput & { format: NonNullable<SourceInput['format']> | null },
): Promise<SourceRecord> {
  return inOneWrite({ city, now, viewer, ...context }, async (transaction) => {
    await takeTurn(transaction, `sources ${city}`);
    const known = await transaction.source.findMany({ select: { id: true, removedAt: true } });
    if (known.filter(({ removedAt }) => !removedAt).length >= settingsLimits.sources) {
      throw new Refusal('SOURCES_FULL', { limit: settingsLimits.sources });
    }
    const taken = new Set(known.map(({ id }) => id));
    const stem = `${city}:source:${createKey(title)}`;
    let id = stem;
    for (let number = 2; taken.has(id); number++) id = `${stem}-${number}`;
    const settings = { tags, visibility, topics };
    const data = {
      id,
      title,
      kind,
      format: format ?? 'ICALENDAR',
      url,
      settings,
      createdAt: now,
      dueAt: url ? now : null,
    };
    const source = await transaction.source.create({ data });
    const deed = {
      actor: viewer!.account,
      action: 'source-added',
      subject: id,
      details: { kind, format: data.format },
    };
    await recordAudit(transaction, deed, now);
    return source;
  });
}

/** An address tells its format by how it ends; what looks like nothing else is a calendar. */
function formatOfUrl({ url }: SourceInput) {
  const { pathname } = new URL(url!);
  if (/\.csv$/i.test(pathname)) return 'CSV';
  if (/\.xlsx$/i.test(pathname)) return 'XLSX';
  return /\.(?:rss|atom|xml|rdf)$|\/(?:feed|rss)\/?$/i.test(pathname) ? 'FEED' : 'ICALENDAR';
}
