import { fitsProgramme } from '../../city/city.ts';
import type { Change, Verdict } from './judge-members.ts';

const words = { new: 'neu', changed: 'geändert', same: 'gleich', bad: 'fehlerhaft' } as const;

const fieldNames: Record<Change['field'], string> = {
  name: 'Name',
  kind: 'Art',
  state: 'Bundesland',
  ags: 'Schlüssel',
  population: 'Einwohner',
  areaKm2: 'Fläche',
  lat: 'Breite',
  lon: 'Länge',
  website: 'Website',
  memberSince: 'Mitglied seit',
};

/** Writes a table with what becomes of every row, and the sums below it, for the person at the keyboard. */
export function describeVerdicts(verdicts: readonly Verdict[], unknownColumns: string[], isApplied: boolean): string {
  const rows = verdicts.map((row) => [
    String(row.line),
    words[row.verdict],
    row.verdict === 'bad' ? '' : row.slug,
    row.name,
    remarkOn(row),
  ]);
  const table = [['Zeile', 'Urteil', 'Kürzel', 'Name', 'Anmerkung'], ...rows];
  const widths = table[0]!.map((_, place) => Math.min(40, Math.max(...table.map((cells) => cells[place]!.length))));
  const lines = table.map((cells) =>
    cells
      .map((cell, place) => cell.padEnd(widths[place]!))
      .join('  ')
      .trimEnd(),
  );
  const count = (word: Verdict['verdict']) => verdicts.filter(({ verdict }) => verdict === word).length;
  const sums = Object.entries(words).map(([word, german]) => `${german} ${count(word as Verdict['verdict'])}`);
  const toWrite = count('new') + count('changed');
  return [
    ...lines,
    '',
    ...(unknownColumns.length > 0 ? [`Nicht gelesen: ${unknownColumns.join(', ')}`] : []),
    `${sums.join(', ')}.`,
    isApplied
      ? `Geschrieben: ${toWrite}. / Written: ${toWrite}.`
      : `Nichts wurde geschrieben; mit --apply werden es ${toWrite}. / Nothing was written; --apply writes ${toWrite}.`,
  ].join('\n');
}

function remarkOn(row: Verdict): string {
  if (row.verdict === 'bad') return row.problems.join(' ');
  if (row.verdict === 'changed') {
    return row.changes
      .map(({ field, from, to }) => `${fieldNames[field]}: ${inGerman(from)} → ${inGerman(to)}`)
      .join('; ');
  }
  const isUnusual = row.verdict === 'new' && !fitsProgramme(row.member.population ?? null);
  return isUnusual ? 'Hinweis: Das Programm ist für 10.000 bis 250.000 Einwohner gedacht.' : '';
}

const inGerman = (value: Change['from']): string =>
  typeof value === 'number' ? value.toLocaleString('de-DE', { maximumFractionDigits: 6 }) : (value ?? '–');
