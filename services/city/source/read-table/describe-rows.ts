import type { Entry, Reading } from '../entry.ts';
import { makeUid } from '../make-uid.ts';
import type { SourceKind } from '../source-kind.ts';
import { describeRow } from './describe-row.ts';
import { readTable, type TableRow } from './table.ts';

/**
 * Reads the rows of a table as entries of a kind: one for each row; of several with one name the fullest counts. Throws the
 * SourceError NO_HEADINGS or SOURCE_TOO_LONG.
 */
export function describeRows(rows: TableRow[], kind: SourceKind): Reading {
  const { places, rows: body, unread } = readTable(rows, kind);
  const entries = body.map((row) => describeRow(row, places, kind));
  const byUid = Map.groupBy(entries, ({ uid }: Entry) => uid);
  const named = [...byUid.values()].flatMap(nameByPlace);
  return { entries: [...Map.groupBy(named, ({ uid }: Entry) => uid).values()].flatMap(keepFullest), unread };
}

/** What has the same title and start elsewhere is another thing, unless an ID of the table says otherwise. */
function nameByPlace(entries: Entry[]): Entry[] {
  const placeOf = ({ fields }: Entry) => JSON.stringify(fields.venue ?? fields.place ?? null);
  const isElsewhere = new Set(entries.map(placeOf)).size > 1;
  return entries.map((entry) => {
    const { title, startsAt } = entry.fields;
    const isMade = entry.uid === makeUid(title, startsAt);
    return isElsewhere && isMade ? { ...entry, uid: makeUid(title, startsAt, placeOf(entry)) } : entry;
  });
}

/** Which one that is does not depend on the order of the rows. */
function keepFullest(entries: Entry[]): Entry[] {
  const weight = (entry: Entry) => JSON.stringify([entry.fields, entry.tags]);
  const sorted = [...entries].sort((one, other) => {
    const [a, b] = [weight(one), weight(other)];
    return b.length - a.length || (a < b ? 1 : -1);
  });
  return sorted.map((entry, place) =>
    place === 0
      ? entry
      : {
          ...entry,
          uid: `${entry.uid}#${entry.place}`,
          problem: isPrivate(entry) ? entry.problem : { reason: 'DUPLICATE' },
        },
  );
}

const isPrivate = ({ problem }: Entry): boolean => problem?.reason === 'PRIVATE';
