import type { CheckResult, Report } from '../shared/conformance/report.ts';

const words: Record<CheckResult['outcome'], string> = {
  ok: 'OK',
  failed: 'FEHLT',
  skipped: 'übersprungen',
  empty: 'nichts da',
};

/** Writes a report as a table for people, German first: one line per check, and below what there is to mend. */
export function writeReport({ endpoint, slug, contractVersion, passed, checks }: Report): string {
  const width = Math.max(...checks.map(({ id }) => id.length));
  const rows = checks.map(
    ({ id, outcome, rule, detail }) =>
      `${words[outcome].padEnd(12)}  ${id.padEnd(width)}  ${rule.de}${detail ? ` [${detail}]` : ''}`,
  );
  const failed = checks.filter(({ outcome }) => outcome === 'failed');
  const skipped = checks.filter(({ outcome }) => outcome === 'skipped').length;
  const mends = failed.flatMap(({ id, detail, mend }) => [
    `${id}${detail ? ` [${detail}]` : ''}`,
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
