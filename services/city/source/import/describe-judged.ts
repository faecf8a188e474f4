import { countVerdicts } from '../count-verdicts.ts';
import type { Judged } from '../judge-entry.ts';
import { sentenceOfRow } from '../row-reason.ts';

const words = {
  NEW: 'neu',
  CHANGED: 'geändert',
  SAME: 'gleich',
  SKIPPED: 'übergangen',
  REFUSED: 'abgelehnt',
  GONE: 'weg',
} as const;

/** Writes a table with what becomes of every row, and the sums below it, for the person at the keyboard. */
export function describeJudged(judged: readonly Judged[], unread: readonly string[], isDryRun: boolean): string {
  const rows = judged.map(({ entry, verdict, reason, field, itemId }) => [
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
  const sums = Object.entries(words).flatMap(([verdict, word]) => {
    const count = counts[verdict as keyof typeof words];
    return verdict === 'GONE' ? [] : [`${word} ${count}`];
  });
  return [
    ...lines,
    '',
    ...(unread.length > 0 ? [`Nicht gelesen: ${unread.join(', ')}`] : []),
    `${sums.join(', ')}.`,
    isDryRun ? 'Nichts wurde geschrieben. / Nothing was written.' : 'Geschrieben. / Written.',
  ].join('\n');
}
