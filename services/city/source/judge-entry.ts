import { z } from 'zod';
import type { Refusal } from '../../shared/refusal.ts';
import type { Draft, Item, Kind } from '../item/kind.ts';
import { hasTag } from './complete-fields.ts';
import type { Entry, Fields } from './entry.ts';
import { type EntryRow, type Judging, readEntry } from './read-entry.ts';
import type { RowReason } from './row-reason.ts';
import type { Verdict } from './source.ts';

/** What was stored of a row the last time. */
export interface StoredRow {
  uid: string;
  itemId: string | null;
  original: unknown;
  edited: string[];
  reason: string | null;
  goneAt: Date | null;
}

/** A row with its verdict, and what is to be done. */
export interface Judged {
  entry: Entry;
  verdict: Verdict;
  reason?: RowReason;
  field?: string;
  /** The fields as the source has them now; for what is skipped or refused only its title. */
  original: Fields;
  /** The item that it has become. */
  itemId: string | null;
  /** The columns of a new item. */
  row?: Omit<Item, 'id'>;
  /** The fields of a stored item that somebody edited here, and those that become another. */
  edited: string[];
  changed?: Fields;
  /** False when the source does not offer the thing any longer. */
  isThere: boolean;
  /** Since when it is held, see withdraw-vanished.ts. */
  goneAt?: Date | null;
}

/** Decides what becomes of an entry, from what was stored of it and the item that it became; `read` is the entry when it was read before. */
export function judgeEntry(
  judging: Judging,
  entry: Entry,
  stored?: StoredRow,
  item?: Item | null,
  read?: EntryRow,
): Judged {
  const { kind, settings, now } = judging;
  const title = typeof entry.fields.title === 'string' ? entry.fields.title : null;
  const live = item && !item.withdrawnAt ? item : null;
  const isWithdrawnHere = item && !live && stored?.reason !== 'GONE';
  const itemId = live || isWithdrawnHere ? item!.id : null;
  // What becomes of a row that is left out can still be told by what it was.
  const before = itemId ? ((stored?.original ?? {}) as Fields) : { title };
  const bare: Judged = {
    entry,
    verdict: 'SKIPPED',
    original: before,
    itemId,
    edited: stored?.edited ?? [],
    isThere: true,
  };
  const problem = entry.problem;
  if (problem?.isFatal) return { ...bare, verdict: 'REFUSED', ...problem };
  if (problem?.reason === 'DUPLICATE') return { ...bare, reason: 'DUPLICATE' };
  const leftOut = problem?.reason === 'PRIVATE' ? 'PRIVATE' : hasTag(entry, settings.tags) ? null : 'FILTERED';
  if (leftOut && live && stored?.reason === 'GONE_HELD')
    return { ...bare, verdict: 'GONE', reason: 'GONE_HELD', goneAt: stored.goneAt, isThere: false };
  if (leftOut === 'PRIVATE') return { ...bare, ...(!itemId && { original: {} }), reason: 'PRIVATE', isThere: false };
  if (leftOut) return { ...bare, reason: leftOut, isThere: false };
  if (isWithdrawnHere) return { ...bare, reason: 'WITHDRAWN_HERE' };
  const { original, note, row, refusal } = read ?? readEntry(judging, entry);
  if (refusal) return refuse(bare, refusal);
  const found = { ...bare, original, reason: note?.reason, field: note?.field };
  if (!live && isOver(kind, row!, now)) return { ...bare, reason: 'OVER' };
  if (!live) return { ...found, verdict: 'NEW', row, edited: [] };
  const edited = [...new Set([...bare.edited, ...findEdited(kind, before, live)])].sort();
  const touched = [...new Set([...Object.keys(before), ...Object.keys(original)])];
  const changed = touched.filter((field) => !isAlike(before[field], original[field]));
  if (changed.length === 0) return { ...found, verdict: 'SAME', edited };
  const wanted = changed.filter((field) => !edited.includes(field)).map((field) => [field, original[field] ?? null]);
  return { ...found, verdict: 'CHANGED', edited, changed: Object.fromEntries(wanted) };
}

/** Returns a row as refused, with what was stored of it before. */
export const refuse = (judged: Judged, refusal: Refusal): Judged => ({
  ...judged,
  verdict: 'REFUSED',
  reason: refusal.reason,
  field: fieldOf(refusal),
});

/** Returns the field of an input that a refusal names. */
const fieldOf = ({ extensions }: Refusal): string | undefined => String(extensions.argument ?? '').split('.')[1];

/** Returns which fields an item has otherwise than it got them from the source; what the source does not say was empty. */
export function findEdited(kind: Kind<Item>, original: Fields, item: Item): string[] {
  return Object.keys(kind.fields).filter((field) => {
    const { success, data } = z.safeParse(kind.fields[field]!, original[field] ?? null);
    const columns = success ? kind.columns({ [field]: data } as Partial<Draft<z.ZodRawShape>>) : {};
    return Object.entries(columns).some(([column, value]) => !isAlike(item[column as keyof Item], value));
  });
}

/** What tells when a thing of any kind is over. */
interface Ending {
  startsAt?: Date;
  endsAt?: Date | null;
  recurrence?: string | null;
  repeatsUntil?: Date | null;
  closesAt?: Date;
}

/** Tells whether a thing has taken place, or closed, before a point in time. */
export function isOver({ name }: Pick<Kind<Item>, 'name'>, row: object, now: Date): boolean {
  const { startsAt, endsAt, recurrence, repeatsUntil, closesAt } = row as Ending;
  if (name === 'funding') return closesAt! < now;
  if (!startsAt) return false;
  const end = recurrence ? repeatsUntil : (endsAt ?? startsAt);
  return Boolean(end && end < now);
}

/** PostgreSQL orders the names in stored objects its own way. */
const isAlike = (one: unknown, other: unknown): boolean => write(one) === write(other);
const write = (value: unknown): string =>
  JSON.stringify(value ?? null, (_name, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
