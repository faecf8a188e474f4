import type {
  audiences,
  boardDirections,
  boardStates,
  boardSubjects,
  eventForms,
  eventStatuses,
  groupStates,
  initiativeForms,
  listPolicies,
  opennesses,
} from '../shared/feed/item.ts';
import type { ListedKind } from './listing.ts';

/** What kinds of bodies are called in German. */
export const initiativeFormLabels: Record<(typeof initiativeForms)[number], string> = {
  ASSOCIATION: 'Verein',
  GROUP: 'Gruppe',
  COMPANY: 'Unternehmen oder Genossenschaft',
  FOUNDATION: 'Stiftung',
  PUBLIC_BODY: 'Öffentliche Einrichtung',
  CHURCH: 'Kirche oder Gemeinde',
  OTHER: 'Sonstige',
};

/** What kinds of events are called in German. */
export const eventFormLabels: Record<(typeof eventForms)[number], string> = {
  MEETING: 'Treffen',
  CONFERENCE: 'Konferenz',
  WORKSHOP: 'Workshop',
  FESTIVAL: 'Fest',
  MARKET: 'Markt oder Messe',
  TRAINING: 'Schulung',
  OTHER: 'Sonstige',
};

/** What it is called in German that an event takes place or not. */
export const eventStatusLabels: Record<(typeof eventStatuses)[number], string> = {
  TENTATIVE: 'geplant',
  CONFIRMED: 'findet statt',
  CANCELLED: 'abgesagt',
};

/** For whom an event is, in German. */
export const audienceLabels: Record<(typeof audiences)[number], string> = {
  PUBLIC: 'alle',
  INVITED: 'Eingeladene',
  MEMBERS: 'Mitglieder',
};

/** Whether a working group works, in German. */
export const groupStateLabels: Record<(typeof groupStates)[number], string> = {
  FORMING: 'in Gründung',
  ACTIVE: 'aktiv',
  CLOSED: 'abgeschlossen',
};

/** Who may come to a conference, in German. */
export const opennessLabels: Record<(typeof opennesses)[number], string> = {
  PUBLIC: 'alle',
  INVITED: 'Eingeladene',
};

/** Whether something is sought or offered, in German. */
export const boardDirectionLabels: Record<(typeof boardDirections)[number], string> = {
  SEEKS: 'Suche',
  OFFERS: 'Biete',
};

/** What is sought or offered, in German. */
export const boardSubjectLabels: Record<(typeof boardSubjects)[number], string> = {
  HELPERS: 'Helfende',
  ROOMS: 'Räume',
  EQUIPMENT: 'Material',
  KNOWLEDGE: 'Wissen',
  TIME: 'Zeit',
};

/** Whether a board entry is still open, in German. */
export const boardStateLabels: Record<(typeof boardStates)[number], string> = { OPEN: 'offen', DONE: 'erledigt' };

/** Who may write to a mailing list, in German. */
export const listPolicyLabels: Record<(typeof listPolicies)[number], string> = {
  OPEN: 'alle, die ihn bekommen',
  MODERATED: 'alle, nach Prüfung durch das Büro',
  ANNOUNCEMENTS: 'nur das Büro',
};

/** What one thing of a kind is called in German. */
export const kindLabels: Record<ListedKind, string> = {
  initiative: 'Initiative',
  event: 'Veranstaltung',
  'best-practice': 'Gute Praxis',
  funding: 'Förderprogramm',
  training: 'Qualifizierung',
  'working-group': 'Arbeitsgruppe',
  conference: 'Stadtteilkonferenz',
  'board-entry': 'Suche-Biete',
  'mailing-list': 'Mailverteiler',
};

/** The names of the federal states by ISO 3166-2, written with an underscore as the API does. */
export const stateLabels: Record<string, string> = {
  DE_BB: 'Brandenburg',
  DE_BE: 'Berlin',
  DE_BW: 'Baden-Württemberg',
  DE_BY: 'Bayern',
  DE_HB: 'Bremen',
  DE_HE: 'Hessen',
  DE_HH: 'Hamburg',
  DE_MV: 'Mecklenburg-Vorpommern',
  DE_NI: 'Niedersachsen',
  DE_NW: 'Nordrhein-Westfalen',
  DE_RP: 'Rheinland-Pfalz',
  DE_SH: 'Schleswig-Holstein',
  DE_SL: 'Saarland',
  DE_SN: 'Sachsen',
  DE_ST: 'Sachsen-Anhalt',
  DE_TH: 'Thüringen',
};
