import type { CheckResult, Report } from '../shared/conformance/report.ts';

const words: Record<CheckResult['outcome'], string> = {
  ok: 'OK',
  failed: 'FEHLT',
  skipped: 'übersprungen',
  empty: 'nichts da',
};

const details: Record<string, string> = {
  'no answer': 'keine Antwort',
  'no answer in time': 'keine Antwort in der Zeit',
  'the address is not public': 'die Adresse ist nicht öffentlich',
  'the answer cannot be read': 'die Antwort ist nicht lesbar',
  'no JSON object': 'kein JSON-Objekt',
  'too slow': 'zu langsam',
  'too many requests': 'zu viele Anfragen',
};

/** What a finding says, in German as far as it is no name of the contract. */
const inGerman = (detail: string): string =>
  details[detail] ??
  detail
    .replace(/\bstatus (?=\d)/g, 'Status ')
    .replace(/\bpage (?=\d)/g, 'Seite ')
    .replace(/\bitem (?=\d)/g, 'Eintrag ')
    .replace(/^the network speaks /, 'der Verbund spricht ')
    .replace(/^more than (\d+) bytes$/, 'mehr als $1 Bytes');

/** Writes a report as a table for people, German first: one line per check, and below what there is to mend. */
export function writeReport({ endpoint, slug, contractVersion, passed, checks }: Report): string {
  const width = Math.max(...checks.map(({ id }) => id.length));
  const rows = checks.map(
    ({ id, outcome, rule, detail }) =>
      `${words[outcome].padEnd(12)}  ${id.padEnd(width)}  ${rule.de}${detail ? ` [${inGerman(detail)}]` : ''}`,
  );
  const failed = checks.filter(({ outcome }) => outcome === 'failed');
  const skipped = checks.filter(({ outcome }) => outcome === 'skipped').length;
  const mends = failed.flatMap(({ id, detail, mend }) => [
    `${id}${detail ? ` [${inGerman(detail)}]` : ''}`,
    `  ${mend.de}`,
    `  ${mend.en}`,
  ]);
  return [
    `${slug}, ${endpoint}, Vertrag / contract ${contractVersion ?? '?'}`,
    '',
    ...rows,
    '',
    ...(mends.length > 0 ? ['Zu beheben / to mend:', '', ...mends, ''] : []),
    passed
      ? 'Bestanden: Der Knoten kann angemeldet werden. / Passed: the node can be enrolled.'
      : `Nicht bestanden: ${failed.length} zu beheben, ${skipped} übersprungen. / Not passed: ${failed.length} to mend, ${skipped} skipped.`,
    '',
  ].join('\n');
}
