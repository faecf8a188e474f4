import { setImmediate as giveWay } from 'node:timers/promises';
import { z } from 'zod';
import { readInput } from '../../shared/read-input.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { Draft, Item, Kind } from '../item/kind.ts';
import { getKind } from '../kinds.ts';
import { completeFields, hasTag, type Names } from './complete-fields.ts';
import type { Entry, Fields, Problem } from './entry.ts';
import type { Settings } from './source.ts';
import type { SourceKind } from './source-kind.ts';

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

/** An entry as a new thing of the city would have it, or why there can be none. */
export interface EntryRow {
  /** The fields as the source has them. */
  original: Fields;
  /** What was put right. */
  note?: Problem;
  row?: Omit<Item, 'id'>;
  refusal?: Refusal;
}

/** Reads an entry as a new thing, with all checks but whether what it refers to is there. */
export function readEntry({ kind, schema, settings, names, now }: Judging, entry: Entry): EntryRow {
  const { fields: original, problem } = completeFields(entry, kind.name as SourceKind, settings, names);
  const read = { original, note: entry.problem ?? problem };
  try {
    return { ...read, row: readRow(kind, schema, original, now) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ...read, refusal: error };
  }
}

/** Reads entries one after the other and gives way between them, since a rule with many dates takes long; what is left out anyway is not read. */
export async function readEntries(judging: Judging, entries: readonly Entry[]): Promise<Map<Entry, EntryRow>> {
  const read = new Map<Entry, EntryRow>();
  for (const entry of entries) {
    const isRead = !entry.problem?.isFatal && hasTag(entry, judging.settings.tags);
    if (isRead) read.set(entry, readEntry(judging, entry));
    await giveWay();
  }
  return read;
}

function readRow(kind: Kind<Item>, schema: z.ZodObject, fields: Fields, now: Date): Omit<Item, 'id'> {
  const unsent = Object.fromEntries(Object.keys(kind.fields).map((field) => [field, null]));
  const draft = readInput(schema, { ...unsent, ...fields }) as Draft<z.ZodRawShape>;
  const given = { ...kind.columns(draft), createdAt: now, updatedAt: now, withdrawnAt: null } as Item;
  kind.check?.(given);
  return { ...given, ...kind.derive?.(given, now) };
}
