import { z } from 'zod';
import { readInput } from '../../shared/read-input.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { Draft, Item, Kind } from '../item/kind.ts';
import { getKind } from '../kinds.ts';
import { completeFields, hasTag, type Names } from './complete-fields.ts';
import type { Entry, Fields } from './entry.ts';
import type { RowReason } from './row-reason.ts';
import type { Settings, Verdict } from './source.ts';
import type { SourceKind } from './source-kind.ts';

/** What was stored of a row the last time. */
export interface StoredRow {
  uid: string;
  itemId: string | null;
  original: unknown;
  edited: string[];
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
}

/** What all rows of a source are judged by. */
export interface Judging {
  kind: Kind<Item>;
  /** The fields of its inputs. */
  schema: z.ZodObject;
  settings: Settings;
  names: Names;
  now: Date;
}

/** Creates what all rows of a source of a kind are judged by. */
export const createJudging = (name: string, settings: Settings, names: Names, now: Date): Judging => {
  const kind = getKind(name);
  return { kind, schema: z.object(kind.fields), settings, names, now };
};

/** Decides what becomes of an entry, from what was stored of it and the item that it became. */
export function judgeEntry(judging: Judging, entry: Entry, stored?: StoredRow, item?: Item | null): Judged {
  const { kind, schema, settings, names, now } = judging;
  const title = typeof entry.fields.title === 'string' ? entry.fields.title : null;
  const live = item && !item.withdrawnAt ? item : null;
  const isWithdrawnHere = item && !live && !stored?.goneAt;
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
  if (problem?.reason === 'PRIVATE')
    return { ...bare, ...(!itemId && { original: {} }), reason: 'PRIVATE', isThere: false };
  if (!hasTag(entry, settings.tags)) return { ...bare, reason: 'FILTERED', isThere: false };
  if (isWithdrawnHere) return { ...bare, reason: 'WITHDRAWN_HERE' };
  const { fields: original, problem: lesser } = completeFields(entry, kind.name as SourceKind, settings, names);
  const note = problem ?? lesser;
  try {
    const row = readRow(kind, schema, original, now);
    const read = { ...bare, original, reason: note?.reason, field: note?.field };
    if (!live && isOver(kind, row, now)) return { ...bare, reason: 'OVER' };
    if (!live) return { ...read, verdict: 'NEW', row, edited: [] };
    const edited = [...new Set([...bare.edited, ...findEdited(kind, before, live)])].sort();
    const touched = [...new Set([...Object.keys(before), ...Object.keys(original)])];
    const wanted = touched.filter((field) => !edited.includes(field)).map((field) => [field, original[field] ?? null]);
    const isChanged = touched.some((field) => !isAlike(before[field], original[field]));
    if (!isChanged) return { ...read, verdict: 'SAME', edited };
    return { ...read, verdict: 'CHANGED', edited, changed: Object.fromEntries(wanted) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ...bare, verdict: 'REFUSED', reason: error.reason, field: fieldOf(error) };
  }
}

/** Returns the field of an input that a refusal names. */
export const fieldOf = ({ extensions }: Refusal): string | undefined => String(extensions.argument ?? '').split('.')[1];

/** Returns which fields an item has otherwise than it got them from the source; what the source does not say was empty. */
export function findEdited(kind: Kind<Item>, original: Fields, item: Item): string[] {
  return Object.keys(kind.fields).filter((field) => {
    const { success, data } = z.safeParse(kind.fields[field]!, original[field] ?? null);
    const columns = success ? kind.columns({ [field]: data } as Partial<Draft<z.ZodRawShape>>) : {};
    return Object.entries(columns).some(([column, value]) => !isAlike(item[column as keyof Item], value));
  });
}

/** Reads fields as those of a new item, with all checks but whether what they refer to is there. Throws a Refusal. */
function readRow(kind: Kind<Item>, schema: z.ZodObject, fields: Fields, now: Date): Omit<Item, 'id'> {
  const unsent = Object.fromEntries(Object.keys(kind.fields).map((field) => [field, null]));
  const draft = readInput(schema, { ...unsent, ...fields }) as Draft<z.ZodRawShape>;
  const given = { ...kind.columns(draft), createdAt: now, updatedAt: now, withdrawnAt: null } as Item;
  kind.check?.(given);
  return { ...given, ...kind.derive?.(given, now) };
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
export const isAlike = (one: unknown, other: unknown): boolean => write(one) === write(other);
const write = (value: unknown): string =>
  JSON.stringify(value ?? null, (_name, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
