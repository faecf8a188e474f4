import { countVerdicts } from '../count-verdicts.ts';
import type { Entry } from '../entry.ts';
import type { Judged } from '../judge-entry.ts';
import { sentenceOfRow } from '../row-reason.ts';

const words = {
  NEW: 'neu',
  CHANGED: 'geändert',
  SAME: 'gleich',
  SKIPPED: 'übergangen',
  REFUSED: 'abgelehnt',
  GONE: 'verschwunden',
} as const;

/** A row with its verdict, as it is shown; one that vanishes has no place in the file. */
export type ShownRow = Pick<Judged, 'verdict' | 'reason' | 'field' | 'itemId'> & {
  entry: Pick<Entry, 'place' | 'fields'>;
};

/** What is said besides the rows: the columns that nothing was taken from, and what comes next, a sentence each. */
interface Besides {
  unread: readonly string[];
  isDryRun: boolean;
  further: readonly string[];
}

/** Writes a table with what becomes of every row in the order of the file, and the sums below it, for the person at the keyboard. */
export function describeJudged(judged: readonly ShownRow[], { unread, isDryRun, further }: Besides): string {
  const sorted = [...judged].sort((one, other) => numberOf(one) - numberOf(other));
  const rows = sorted.map(({ entry, verdict, reason, field, itemId }) => [
    entry.place,
    words[verdict],
    String(entry.fields.title ?? '').slice(0, 50),
    itemId ?? '',
    reason ? sentenceOfRow(reason, field) : '',
  ]);
  const table = [['Stelle', 'Urteil', 'Titel', 'Kennung', 'Anmerkung'], ...rows];
  const widths = table[0]!.map((_, place) => table.reduce((most, cells) => Math.max(most, cells[place]!.length), 0));
  const lines = table.map((cells) =>
    cells
      .map((cell, place) => cell.padEnd(widths[place]!))
      .join('  ')
      .trimEnd(),
  );
  const counts = countVerdicts(judged);
  const sums = Object.entries(words).map(([verdict, word]) => `${word} ${counts[verdict as keyof typeof words]}`);
  return [
    ...lines,
    '',
    ...(unread.length > 0 ? [`Nicht gelesen: ${unread.join(', ')}`] : []),
    `${sums.join(', ')}.`,
    isDryRun ? 'Nichts wurde geschrieben. / Nothing was written.' : 'Geschrieben. / Written.',
    ...further,
  ].join('\n');
}

/** Where a row stands in the file; what has vanished comes last. */
const numberOf = ({ entry }: ShownRow): number => Number(/\d+/.exec(entry.place)?.[0] ?? Number.MAX_SAFE_INTEGER);
