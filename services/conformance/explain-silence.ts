import type { Report } from '../shared/conformance/report.ts';

const silent = new Set(['no answer', 'no answer in time']);
const forbidden = 'the address is not public';

/** Says in one sentence that a server could not be reached at all, German first; null when it has answered anything. */
export function explainSilence({ endpoint, checks }: Report): string | null {
  const found = checks.filter(({ outcome }) => outcome !== 'skipped');
  const isAlways = (isSo: (detail: string | null) => boolean) =>
    found.length > 0 && found.every(({ detail }) => isSo(detail));
  if (isAlways((detail) => detail === forbidden)) {
    return `${endpoint} wird nicht aufgerufen: nur https-Adressen im öffentlichen Internet und Adressen dieses Rechners.\nIt is not called: only https addresses on the public internet, and those of this machine.\n`;
  }
  if (isAlways((detail) => detail !== null && silent.has(detail))) {
    return `Unter ${endpoint} antwortet niemand. Prüfen Sie die Adresse und ob der Knoten läuft.\nNobody answers there. Check the address and that the node runs.\n`;
  }
  return null;
}
