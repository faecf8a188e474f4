import {
  Audience,
  BoardDirection,
  BoardState,
  BoardSubject,
  EventForm,
  EventStatus,
  GroupState,
  InitiativeForm,
  ListPolicy,
  Openness,
  type PrismaClient,
  Topic,
  Visibility,
} from '../../prisma/city/client/client.ts';
import { findRepeatsUntil } from '../../services/city/event/event.ts';
import { closingOf } from '../../services/city/funding/funding.ts';
import type { Choices } from './choices.ts';
import { listByRule, rules } from './occurrences.ts';

const hourMs = 3_600_000;

/** Titles that sort, fold and match in unusual ways; they are few, so that many rows share one. */
export const titles = [
  'Lesepaten',
  'Ährenfest',
  'Aehrenfest',
  'Ahornallee',
  'ährenfest',
  'Straße der Vielfalt',
  'Strasse der Vielfalt',
  'STRASSE DER VIELFALT',
  'Öffentlicher Garten',
  'Ofen und Herd',
  'Über uns',
  'über uns',
  'Ueber uns',
  'Übermorgen',
  '100 % Ökostrom',
  '100 Prozent Ökostrom',
  'Lese_Paten',
  'Lese-Paten',
  'Lese\u00adpaten',
  'Lese Paten',
  'Back\\slash',
  '"Anführung"',
  '2. Mai',
  '10. Mai',
  '1. Mai',
  'Éclair-Treff',
  'eclair-treff',
  'Größe zählt',
  'Grosse Runde',
  'ẞ am Rand',
  '🎉 Sommerfest',
  '(Klammer) zuerst',
  'zuletzt',
  'Zuletzt',
  'Łódź trifft Ruhr',
];
const summaries = [
  null,
  null,
  'Gemeinsam lesen, für GROSSE und kleine Ohren.',
  'Öl, Ärger und Übermut: ein Abend über 50 % Rabatt.',
  'Straßenfest mit under_score und \\ Schrägstrich.',
  'Für alle.',
];
const document = {
  title: 'Leitfaden',
  url: 'https://doku.example/a.pdf',
  form: 'MATERIAL',
  language: 'de',
  mediaType: null,
  licence: null,
};
/** Starts in hours from now; the gaps around 0 keep every event well away from "now". */
const starts = [-4_000, -700, -700, -49.5, -24, -6, -6, 5, 24, 24, 24, 48, 48.25, 170, 170, 900, 4_000];
const durations = [null, null, 0, 2, 10, 48, 0.5];

/**
 * Adds rows of every kind to a city, `factor` times as many as usual: all visibilities, withdrawn ones, equal titles
 * and times, events before, around and after `now`, and references to what is hidden, withdrawn or not there.
 */
export async function addCityRows(db: PrismaClient, city: string, choices: Choices, now: Date, factor = 1) {
  const { below, chance, pick } = choices;
  const at = (hours: number) => new Date(now.getTime() + hours * hourMs);
  const some = <Value>(values: readonly Value[], most: number) => [
    ...new Set(Array.from({ length: below(most + 1) }, () => pick(values))),
  ];
  const item = (kind: string, index: number) => {
    const createdAt = at(-pick([1, 1, 3, 3.5, 20, 20, 100, 1_000, 5_000]));
    return {
      id: `${city}:${kind}:${pick(['a', 'z', '0a', 'a-', 'b0'])}${index}`,
      title: pick(titles),
      summary: pick(summaries),
      topics: some(Object.values(Topic), 3),
      visibility: pick([Visibility.PUBLIC, Visibility.PUBLIC, Visibility.PUBLIC, Visibility.MEMBERS, Visibility.DRAFT]),
      url: pick([null, `https://${city}.example/${kind}/${index}`]),
      licence: pick(['CC-BY-4.0', 'example']),
      createdAt,
      updatedAt: pick([createdAt, at(-0.5)]),
      withdrawnAt: chance(12) ? at(-0.25) : null,
    };
  };
  const make = <Row>(count: number, row: (index: number) => Row) => Array.from({ length: count }, (_, n) => row(n));
  const contact = () => ({
    contactOffice: pick([null, 'Ehrenamtsbüro']),
    contactEmail: pick([null, `buero@${city}.example`]),
    contactPhone: pick([null, null, '+49 201 555 0']),
    contactPerson: pick([null, null, 'Ada Beispiel']),
  });

  await db.district.createMany({
    data: make(8, (n) => ({ ...item('district', n), population: pick([null, 0, 812, 12_500]) })),
  });
  const districts = (await db.district.findMany({ orderBy: { id: 'asc' } })).map(({ id }) => id);
  districts.push(`${city}:district:never-there`);
  await db.initiative.createMany({
    data: make(45 * factor, (n) => ({
      ...item('initiative', n),
      ...contact(),
      description: pick([null, 'Was wir tun.\n\nUnd warum.']),
      form: pick(Object.values(InitiativeForm)),
      districtIds: some(districts, 3),
      website: pick([null, `https://i${n}.example`]),
      since: pick([null, '1987', '2020-07', '2021-02-28']),
      plainLanguage: pick([null, 'Wir helfen.']),
    })),
  });
  const initiatives = (await db.initiative.findMany({ orderBy: { id: 'asc' } })).map(({ id }) => id);
  initiatives.push(`${city}:initiative:never-there`);
  await db.workingGroup.createMany({
    data: make(12 * factor, (n) => ({
      ...item('working-group', n),
      ...contact(),
      goal: pick([null, 'Es soll besser werden.']),
      state: pick(Object.values(GroupState)),
      speakerOffice: pick([null, 'Ehrenamtsbüro']),
      report: pick([null, 'Es wurde besser.']),
      documents: pick([[], [document]]),
    })),
  });
  const groups = (await db.workingGroup.findMany({ orderBy: { id: 'asc' } })).map(({ id }) => id);
  await db.groupMember.createMany({
    data: groups.flatMap((groupId, n) =>
      Array.from({ length: n % 4 }, (_, m) => ({
        ...{ id: `${city}:member:a${n}-${m}`, groupId, account: `account-${m}`, joinedAt: now },
        leftAt: m === 2 ? now : null,
      })),
    ),
  });
  await db.conference.createMany({
    data: make(8 * factor, (n) => ({
      ...item('conference', n),
      ...contact(),
      districtIds: some(districts, 3),
      convenor: pick([null, 'Quartiersbüro']),
      openTo: pick(Object.values(Openness)),
      rhythm: pick([null, 'viermal im Jahr']),
    })),
  });
  const conferences = (await db.conference.findMany({ orderBy: { id: 'asc' } })).map(({ id }) => id);
  /** Of some events that repeat the second date is left out, or the first one is moved, also to before it. */
  const singleDatesOf = (when: Parameters<typeof listByRule>[0]) => {
    const [first, second] = when.recurrence && chance(50) ? listByRule(when, at(24 * 365)) : [];
    const exceptions = second && chance(60) ? [second.startsAt] : [];
    const hours = pick([-3, 5, 1_000]);
    const moved = first && {
      originalStartsAt: first.startsAt,
      startsAt: new Date(first.startsAt.getTime() + hours * hourMs),
      endsAt: pick([null, new Date(first.startsAt.getTime() + (hours + 3) * hourMs)]),
    };
    const dates = { exceptions, moved: moved && chance(60) ? [moved] : [] };
    const { moved: movedDates } = JSON.parse(JSON.stringify(dates));
    return { exceptions, movedDates, repeatsUntil: findRepeatsUntil({ ...when, ...dates }) };
  };
  await db.event.createMany({
    data: make(60 * factor, (n) => {
      const hours = pick(starts);
      const lasts = pick(hours === -6 ? [null, 2, 10, 48] : durations);
      const when = {
        startsAt: at(hours),
        endsAt: lasts === null ? null : at(hours + lasts),
        allDay: chance(20),
        recurrence: chance(25) ? pick(rules) : null,
      };
      return {
        ...item('event', n),
        description: pick([null, 'Der Ablauf.']),
        form: pick(Object.values(EventForm)),
        status: pick(Object.values(EventStatus)),
        audience: pick(Object.values(Audience)),
        ...when,
        ...singleDatesOf(when),
        venueName: pick([null, 'Bürgerhaus']),
        venueAddress: pick([null, null, 'Markt 1']),
        ...pick([{}, {}, { venueLat: 51.5, venueLon: 7.25 }, { venueLat: 51.5 }]),
        onlineUrl: pick([null, 'https://raum.example/1']),
        organiserId: chance(60) ? pick(initiatives.slice(0, 30)) : chance(20) ? initiatives.at(-1)! : null,
        districtId: chance(50) ? pick(districts) : null,
        groupId: chance(30) ? pick([...groups, `${city}:working-group:never-there`]) : null,
        conferenceId: chance(30) ? pick([...conferences, `${city}:conference:never-there`]) : null,
        documents: pick([[], [document]]),
        attendance: pick([[], [{ sector: 'POLITICS', count: 3 }]]),
      };
    }),
  });
  await db.bestPractice.createMany({
    data: make(30, (n) => ({
      ...item('best-practice', n),
      ...contact(),
      challenge: pick([null, 'Es fehlte an allem.']),
      approach: pick([null, 'Wir fragten nach.']),
      result: pick([null, 'Es wurde besser.']),
      effort: pick([null, '2 Stunden je Woche']),
      costs: pick([null, '300 € für Plakate']),
      lessons: pick([null, 'Früher fragen.']),
      startedOn: pick([null, '2019', '2019-11']),
      documents: pick([[], [document]]),
    })),
  });
  await db.funding.createMany({
    data: make(20 * factor, (n) => {
      const hours = pick([null, null, ...starts]);
      const deadline = hours === null ? null : at(hours);
      return {
        ...item('funding', n),
        purpose: pick([null, 'Feste.']),
        funder: pick([null, 'Eine Stiftung']),
        amountMin: pick([null, 0, 100]),
        amountMax: pick([null, 100, 5_000]),
        deadline,
        closesAt: closingOf(deadline),
        regions: some(['DE_NW', 'DE_NI', 'west'], 2),
        eligible: some(Object.values(InitiativeForm), 2),
      };
    }),
  });
  await db.training.createMany({
    data: make(20 * factor, (n) => {
      const hours = pick(starts);
      const lasts = pick(hours === -6 ? [null, 2, 10, 48] : durations);
      return {
        ...item('training', n),
        ...contact(),
        provider: pick([null, 'Volkshochschule']),
        startsAt: at(hours),
        endsAt: lasts === null ? null : at(hours + lasts),
        place: pick([null, 'Rathaus']),
        places: pick([null, 12]),
        costs: pick([null, 'keine']),
      };
    }),
  });
  await db.mailingList.createMany({
    data: make(8 * factor, (n) => ({
      ...item('mailing-list', n),
      ...contact(),
      description: pick([null, 'Was alle angeht.']),
      mailbox: `liste-${n}`,
      policy: pick(Object.values(ListPolicy)),
    })),
  });
  await db.boardEntry.createMany({
    data: make(40 * factor, (n) => ({
      ...item('board-entry', n),
      ...contact(),
      direction: pick(Object.values(BoardDirection)),
      subject: pick(Object.values(BoardSubject)),
      details: pick([null, 'Am Abend.']),
      districtId: chance(50) ? pick(districts) : null,
      effort: pick([null, 0, 2.5, 20]),
      validUntil: at(pick(starts)),
      state: pick([BoardState.OPEN, BoardState.OPEN, BoardState.DONE]),
    })),
  });
}
