import { germanTime, wholeDays } from '../../shared/german-time.ts';
import { topicLabels } from '../../shared/topic-labels.ts';
import {
  audienceLabels,
  boardDirectionLabels,
  boardStateLabels,
  boardSubjectLabels,
  eventFormLabels,
  eventStatusLabels,
  groupStateLabels,
  initiativeFormLabels,
  kindLabels,
  listPolicyLabels,
  opennessLabels,
  stateLabels,
} from '../labels.ts';
import type { ListedKind, ThingKind } from '../listing.ts';
import { describeRepetition } from './describe-repetition.ts';
import { describeSingleDates } from './describe-single-dates.ts';
import type { Extract, ExtractRow } from './extract.ts';
import type { Subject } from './subjects.ts';

type Names = Pick<Extract, 'cities' | 'titles'>;

/** What a cell of a table holds; a date without a time is a day in Germany. */
export type CellValue = string | { at: Date } | { day: string } | null;

/** A column of a table: its German heading, its width in characters and its cells. */
export interface Column<Kind extends ThingKind = ThingKind> {
  heading: string;
  width: number;
  value(row: ExtractRow<Kind>, names: Names): CellValue;
}

type Listed = Column<ListedKind>;

/** Between the entries of a list: labels have commas in them, and semicolons divide a table. */
const separator = ' | ';

const title: Column = { heading: 'Titel', width: 40, value: ({ data }) => data.title };
const city: Column = {
  heading: 'Stadt',
  width: 20,
  value: (row, { cities }) => cities.get(row.city)?.name ?? row.city,
};
const state: Column = {
  heading: 'Bundesland',
  width: 22,
  value: (row, { cities }) => stateLabels[cities.get(row.city)?.state ?? ''] ?? null,
};
const id: Column = { heading: 'Kennung', width: 40, value: (row) => row.id };
const kind: Listed = { heading: 'Art', width: 16, value: (row) => kindLabels[row.kind] };
const summary: Listed = { heading: 'Zusammenfassung', width: 60, value: ({ data }) => data.summary };
const topics: Listed = {
  heading: 'Themen',
  width: 30,
  value: ({ data }) => data.topics.map((topic) => topicLabels[topic]).join(separator) || null,
};
const page: Listed = { heading: 'Seite', width: 40, value: ({ data }) => data.url };
const licence: Listed = { heading: 'Lizenz', width: 14, value: ({ data }) => data.licence };
const updated: Listed = { heading: 'Geändert', width: 17, value: ({ data }) => ({ at: new Date(data.updatedAt) }) };

const starts: Column<'event'> = {
  heading: 'Beginn',
  width: 17,
  value: ({ data }) => startOf(data.startsAt, data.allDay),
};
const ends: Column<'event'> = { heading: 'Ende', width: 17, value: ({ data }) => endOf(data) };
const nextDate: Column<'event'> = {
  heading: 'Nächster Termin',
  width: 17,
  value: ({ occurrence, data }) => occurrence && startOf(occurrence.startsAt, data.allDay),
};
const venue: Column<'event'> = { heading: 'Ort', width: 26, value: ({ data }) => data.venue?.name ?? null };

/** Leaves the cells of a column empty for what is no event. */
const ofEvents = (column: Column<'event'>): Listed => ({
  ...column,
  value: (row, names) => (row.kind === 'event' ? column.value(row as ExtractRow<'event'>, names) : null),
});

const listings: Listed[] = [
  kind,
  title,
  city,
  state,
  ...[starts, ends, nextDate, venue].map(ofEvents),
  summary,
  topics,
  page,
  licence,
  updated,
  id,
];

const initiatives: Column<'initiative'>[] = [
  title,
  { heading: 'Form', width: 18, value: ({ data }) => initiativeFormLabels[data.form] },
  topics,
  { heading: 'Stadtteile', width: 24, value: ({ data }, { titles }) => nameAll(data.districts, titles) },
  city,
  state,
  summary,
  { heading: 'Website', width: 40, value: ({ data }) => data.website },
  { heading: 'Seit', width: 12, value: ({ data }) => data.since },
  page,
  licence,
  updated,
  id,
];

const events: Column<'event'>[] = [
  title,
  starts,
  ends,
  nextDate,
  { heading: 'Wiederholung', width: 24, value: ({ data }) => describeRepetition(data) },
  { heading: 'Abweichend', width: 36, value: ({ data }) => describeSingleDates(data) },
  { heading: 'Status', width: 14, value: ({ data }) => eventStatusLabels[data.status] },
  { heading: 'Form', width: 16, value: ({ data }) => eventFormLabels[data.form] },
  venue,
  { heading: 'Anschrift', width: 36, value: ({ data }) => data.venue?.address ?? null },
  { heading: 'Stadtteil', width: 20, value: ({ data }, { titles }) => nameAll([data.district], titles) },
  city,
  state,
  { heading: 'Veranstaltet von', width: 30, value: ({ data }, { titles }) => nameAll([data.organiser], titles) },
  { heading: 'Offen für', width: 14, value: ({ data }) => audienceLabels[data.audience] },
  { heading: 'Online', width: 40, value: ({ data }) => data.onlineUrl },
  topics,
  summary,
  page,
  licence,
  updated,
  id,
];

const bestPractices: Column<'best-practice'>[] = [
  title,
  city,
  state,
  topics,
  summary,
  { heading: 'Herausforderung', width: 50, value: ({ data }) => data.challenge },
  { heading: 'Vorgehen', width: 50, value: ({ data }) => data.approach },
  { heading: 'Ergebnis', width: 50, value: ({ data }) => data.result },
  { heading: 'Aufwand', width: 30, value: ({ data }) => data.effort },
  { heading: 'Kosten', width: 30, value: ({ data }) => data.costs },
  { heading: 'Erfahrungen', width: 50, value: ({ data }) => data.lessons },
  { heading: 'Begonnen', width: 12, value: ({ data }) => data.startedOn },
  page,
  licence,
  updated,
  id,
];

/** What the tables of the kinds below end in. */
const ending: Listed[] = [topics, summary, page, licence, updated, id];

const funding: Column<'funding'>[] = [
  title,
  { heading: 'Fördert', width: 30, value: ({ data }) => data.funder },
  { heading: 'Frist', width: 17, value: ({ data }) => momentOf(data.deadline) },
  { heading: 'Von Euro', width: 12, value: ({ data }) => writeEuros(data.amountMin) },
  { heading: 'Bis Euro', width: 12, value: ({ data }) => writeEuros(data.amountMax) },
  { heading: 'Zweck', width: 50, value: ({ data }) => data.purpose },
  {
    heading: 'Wer',
    width: 30,
    value: ({ data }) => data.eligible.map((form) => initiativeFormLabels[form]).join(separator) || null,
  },
  {
    heading: 'Wo',
    width: 24,
    value: ({ data }) => data.regions.map((area) => stateLabels[area] ?? area).join(separator) || null,
  },
  city,
  state,
  ...ending,
];

const trainings: Column<'training'>[] = [
  title,
  { heading: 'Beginn', width: 17, value: ({ data }) => momentOf(data.startsAt) },
  { heading: 'Ende', width: 17, value: ({ data }) => momentOf(data.endsAt) },
  { heading: 'Anbieter', width: 30, value: ({ data }) => data.provider },
  { heading: 'Ort', width: 30, value: ({ data }) => data.place },
  { heading: 'Online', width: 40, value: ({ data }) => data.onlineUrl },
  { heading: 'Plätze', width: 10, value: ({ data }) => data.places?.toString() ?? null },
  { heading: 'Kosten', width: 20, value: ({ data }) => data.costs },
  city,
  state,
  ...ending,
];

const workingGroups: Column<'working-group'>[] = [
  title,
  { heading: 'Stand', width: 14, value: ({ data }) => groupStateLabels[data.state] },
  { heading: 'Ziel', width: 50, value: ({ data }) => data.goal },
  { heading: 'Sprecht mit', width: 36, value: ({ data }) => data.speakerOffice },
  { heading: 'Ergebnis', width: 50, value: ({ data }) => data.report },
  city,
  state,
  ...ending,
];

const conferences: Column<'conference'>[] = [
  title,
  { heading: 'Stadtteile', width: 24, value: ({ data }, { titles }) => nameAll(data.districts, titles) },
  { heading: 'Lädt ein', width: 36, value: ({ data }) => data.convenor },
  { heading: 'Offen für', width: 14, value: ({ data }) => opennessLabels[data.openTo] },
  { heading: 'Wie oft', width: 24, value: ({ data }) => data.rhythm },
  city,
  state,
  ...ending,
];

const boardEntries: Column<'board-entry'>[] = [
  { heading: 'Suche oder Biete', width: 16, value: ({ data }) => boardDirectionLabels[data.direction] },
  title,
  { heading: 'Was', width: 14, value: ({ data }) => boardSubjectLabels[data.subject] },
  { heading: 'Im Einzelnen', width: 50, value: ({ data }) => data.details },
  { heading: 'Stunden im Monat', width: 16, value: ({ data }) => data.effort?.toLocaleString('de-DE') ?? null },
  { heading: 'Stadtteil', width: 20, value: ({ data }, { titles }) => nameAll([data.district], titles) },
  { heading: 'Gilt bis', width: 17, value: ({ data }) => momentOf(data.validUntil) },
  { heading: 'Stand', width: 12, value: ({ data }) => boardStateLabels[data.state] },
  city,
  state,
  ...ending,
];

const mailingLists: Column<'mailing-list'>[] = [
  title,
  { heading: 'Beschreibung', width: 50, value: ({ data }) => data.description },
  { heading: 'Wer schreibt', width: 30, value: ({ data }) => listPolicyLabels[data.policy] },
  city,
  state,
  ...ending,
];

const offices: Column<'office'>[] = [
  { heading: 'Büro', width: 40, value: ({ data }) => data.title },
  city,
  state,
  { heading: 'E-Mail', width: 36, value: ({ data }) => data.email },
  { heading: 'Telefon', width: 20, value: ({ data }) => data.phone },
  { heading: 'Anschrift', width: 40, value: ({ data }) => data.address },
  id,
];

/** The columns of the tables; the rows of a table are of the kind that it is about. */
export const columns: Record<Subject, Column[]> = {
  listings: listings as Column[],
  initiatives: initiatives as Column[],
  events: events as Column[],
  'best-practices': bestPractices as Column[],
  funding: funding as Column[],
  trainings: trainings as Column[],
  'working-groups': workingGroups as Column[],
  conferences: conferences as Column[],
  'board-entries': boardEntries as Column[],
  'mailing-lists': mailingLists as Column[],
  offices: offices as Column[],
};

/** The titles of those things whose title is known. */
function nameAll(ids: (string | null)[], titles: Names['titles']): string | null {
  return ids.flatMap((id) => titles.get(id ?? '') ?? []).join(separator) || null;
}

const momentOf = (at: string | null): CellValue => at && { at: new Date(at) };
const writeEuros = (amount: number | null): CellValue => amount?.toLocaleString('de-DE') ?? null;

function startOf(startsAt: Date | string, allDay: boolean): CellValue {
  return allDay ? { day: germanTime(startsAt).toPlainDate().toString() } : { at: new Date(startsAt) };
}

function endOf({ startsAt, endsAt, allDay }: ExtractRow<'event'>['data']): CellValue {
  if (!endsAt) return null;
  if (!allDay) return { at: new Date(endsAt) };
  return { day: wholeDays(new Date(startsAt), new Date(endsAt)).last.toString() };
}
