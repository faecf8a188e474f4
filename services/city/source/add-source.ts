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
 * SOURCES_FULL, SOURCE_TAKEN, SOURCE_LONG, SOURCE_UNFIT for what was handed in and cannot be read, or what its input refuses.
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
    digest: reading?.digest,
  });
  return runSource(context, source, { reading, format: input.format, ...whileWaiting() });
}

const seen = { id: true, title: true, kind: true, url: true, digest: true, removedAt: true } as const;

/** Stores a source that nothing has been read of yet. Throws SOURCES_FULL, and SOURCE_TAKEN when the city reads the same address or file as such things already. */
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
    digest = null,
  }: SourceInput & { format: NonNullable<SourceInput['format']> | null; digest?: string | null },
): Promise<SourceRecord> {
  return inOneWrite({ city, now, viewer, ...context }, async (transaction) => {
    await takeTurn(transaction, `sources ${city}`);
    const known = await transaction.source.findMany({ select: seen });
    const live = known.filter(({ removedAt }) => !removedAt);
    if (live.length >= settingsLimits.sources) {
      throw new Refusal('SOURCES_FULL', { limit: settingsLimits.sources });
    }
    const isSame = (one: (typeof live)[number]) =>
      one.kind === kind && (url ? one.url === url : digest && one.digest === digest && one.title === title);
    if (live.some(isSame)) throw new Refusal('SOURCE_TAKEN', { argument: url ? 'input.url' : 'input.content' });
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
      digest,
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

/** An address often tells its format by how it ends; what it really is shows when it is read. */
function formatOfUrl({ url }: SourceInput) {
  const { pathname } = new URL(url!);
  if (/\.csv$/i.test(pathname)) return 'CSV';
  if (/\.xlsx$/i.test(pathname)) return 'XLSX';
  return /\.(?:rss|atom|xml|rdf)$|\/(?:feed|rss)\/?$/i.test(pathname) ? 'FEED' : 'ICALENDAR';
}
