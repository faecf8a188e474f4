import { checkGroups } from '../../shared/conformance/checks.ts';

/** What the operator of a node does when the hub refuses it, by the reason. */
const advice: Record<string, (detail: string) => string> = {
  ENROLMENT_CODE_INVALID: () =>
    'Der Code ist falsch, benutzt oder abgelaufen. Ist der Knoten schon angemeldet, starten Sie ihn ohne --enrol; sonst lassen Sie sich vom Programmbüro einen neuen Code geben.',
  ADDRESS_NOT_ALLOWED: () =>
    'Diese Adresse ruft der Hub nicht auf. Nennen Sie mit --public-url die öffentliche https-Adresse des Knotens.',
  NODE_SILENT: (address) =>
    `Der Hub bekommt unter ${address} keine Antwort. Prüfen Sie --public-url, das Zertifikat und ob die Adresse von außen erreichbar ist.`,
  NODE_UNPROVEN: (address) =>
    `Der Code ist für eine andere Stadt, --slug ist vertippt, oder unter ${address} antwortet ein anderer Knoten (--public-url).`,
  NODE_ELSEWHERE: (hub) => `Der Hub nennt sich anders. Schreiben Sie --hub ${hub}.`,
  NODE_UNFIT: (finding) => `Der Knoten besteht die Prüfung nicht. ${findMending(finding)}`,
  TOO_FREQUENT: () => 'Das waren zu viele Versuche. Warten Sie eine Stunde.',
};

/** Says in German what to do about a refusal of the hub; one that is not known here is handed on as it is. */
export function explainRefusal({ message, extensions }: Refused): string {
  const { reason = '', detail } = extensions;
  return Object.hasOwn(advice, reason) ? advice[reason]!(String(detail)) : message;
}

interface Refused {
  message: string;
  extensions: { reason?: string; detail?: unknown };
}

/** The hub names the rule that is broken and says in English what to mend. */
function findMending(finding: string): string {
  const checks = Object.values(checkGroups).flat();
  const broken = checks.find(({ id }) => finding.startsWith(`${id}:`));
  return broken ? `${broken.mend.de} (${broken.id})` : finding;
}
