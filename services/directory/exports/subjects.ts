import type { ListedKind } from '../listing.ts';

/** What the files about one kind are called in addresses and in German. */
export const subjectOf = {
  initiative: 'initiatives',
  event: 'events',
  'best-practice': 'best-practices',
  funding: 'funding',
  training: 'trainings',
  'working-group': 'working-groups',
  conference: 'conferences',
  'board-entry': 'board-entries',
  'mailing-list': 'mailing-lists',
} as const satisfies Record<ListedKind, string>;

/** What a file can be about, as its address says it. */
export const subjects = ['listings', ...Object.values(subjectOf), 'offices'] as const;
export type Subject = (typeof subjects)[number];

/** What the things of a file are called in German. */
export const subjectLabels: Record<Subject, string> = {
  listings: 'Verzeichnis',
  initiatives: 'Initiativen',
  events: 'Veranstaltungen',
  'best-practices': 'Gute Praxis',
  funding: 'Förderprogramme',
  trainings: 'Qualifizierungen',
  'working-groups': 'Arbeitsgruppen',
  conferences: 'Stadtteilkonferenzen',
  'board-entries': 'Suche-Biete',
  'mailing-lists': 'Mailverteiler',
  offices: 'Büros',
};

/** Returns the kind that files about something hold; null for those about several. */
export const kindOfSubject = (subject: string): ListedKind | null =>
  (Object.keys(subjectOf) as ListedKind[]).find((kind) => subjectOf[kind] === subject) ?? null;
