import { matchEntries } from '../../services/shared/board/match-entries.ts';
import { isEditor, isMaintainer, isMember } from '../../services/shared/viewer.ts';
import { listDates, movedOf } from './occurrences.ts';
import type { OracleContext } from './oracle.ts';
import { compareTitles, cutPage, type Sortable, type SortName } from './pages.ts';
import { refuse } from './refuse.ts';
import type {
  BoardEntry,
  CityRows,
  Conference,
  District,
  Event,
  Funding,
  Initiative,
  MailingList,
  Training,
  WorkingGroup,
} from './rows.ts';

type Kind = Exclude<keyof CityRows, 'office'>;
type Item<Of extends Kind> = CityRows[Of][number];
interface Parent {
  slug: string;
}
/** The arguments of all lists together. */
interface ListArgs {
  first?: number | null;
  after?: string | null;
  from?: string | null;
  to?: string | null;
  topics?: string[] | null;
  district?: string | null;
  text?: string | null;
  form?: string | null;
  audience?: string | null;
  state?: string | null;
  direction?: string | null;
  subject?: string | null;
  includeExpired?: boolean | null;
  sort?: SortName | null;
}

const idPattern = /^([a-z][a-z0-9-]{1,39}):([a-z][a-z-]{1,39}):(?![0-9]+$)[a-z0-9-]{1,64}$/;
const cityOf = ({ id }: { id: string }) => id.slice(0, id.indexOf(':'));

/** Returns what a city has stored; null when it runs no node. Refuses for a city that is unknown or suspended. */
function openCity({ rows, cities }: OracleContext, slug: string): CityRows | null {
  const record = rows.cities.get(slug);
  if (!record) throw refuse('CITY_UNKNOWN', slug);
  if (!record.node) return null;
  if (record.node.state === 'SUSPENDED') throw refuse('CITY_SUSPENDED', slug);
  cities.add(slug);
  return rows.stored.get(slug)!;
}

/** DRAFT is for who prepares the city's things, MEMBERS for members, PUBLIC for all; nobody reads what was withdrawn. */
function canRead({ viewer }: OracleContext, city: string, item: Pick<District, 'visibility' | 'withdrawnAt'>): boolean {
  if (item.withdrawnAt) return false;
  if (item.visibility === 'DRAFT') return isMaintainer(viewer, city);
  return item.visibility === 'PUBLIC' || isMember(viewer);
}

const readable = <Of extends Kind>(context: OracleContext, city: string, rows: CityRows, kind: Of): Item<Of>[] =>
  (rows[kind] as Item<Of>[]).filter((item) => canRead(context, city, item));

/** Finds what a field of the root asks for. */
const byId =
  (kind: Kind) =>
  (_query: unknown, { id }: { id: string }, context: OracleContext) => {
    const [, city, ofKind] = idPattern.exec(id) ?? [];
    if (!city) throw refuse('ID_MALFORMED');
    const rows = openCity(context, city);
    if (!rows) throw refuse('CITY_WITHOUT_NODE', city);
    return ofKind === kind ? (readable(context, city, rows, kind).find((item) => item.id === id) ?? null) : null;
  };

/** Finds what another item of the same city refers to. */
function refer<Of extends Kind>(context: OracleContext, city: string, kind: Of, id: string | null): Item<Of> | null {
  const rows = openCity(context, city)!;
  return readable(context, city, rows, kind).find((item) => item.id === id) ?? null;
}

function list(context: OracleContext, city: string, kind: Kind, args: ListArgs, holder: Partial<Event> = {}) {
  const rows = openCity(context, city);
  if (!rows) return null;
  const from = readTime(city, args.from) ?? context.now;
  const to = readTime(city, args.to);
  if (args.district && !idPattern.test(args.district)) throw refuse('ID_MALFORMED', city);
  const district = args.district && refer(context, city, 'district', args.district);
  if (args.district && !district) return cutPage(city, kind, [], sortOf(kind, args), args);
  const text = args.text?.toLowerCase();
  const items = readable(context, city, rows, kind).filter((item) => {
    const { topics, title, summary, districtIds, districtId, startsAt } = item as Initiative & Event;
    const { form, audience, state, direction, subject } = item as Partial<Record<string, unknown>>;
    if (args.topics?.length && !topics.some((topic) => args.topics!.includes(topic))) return false;
    if (text && ![title, summary].some((field) => field?.toLowerCase().includes(text))) return false;
    if (args.form && form !== args.form) return false;
    if (args.audience && audience !== args.audience) return false;
    if (district && ![districtId, ...(districtIds ?? [])].includes(district.id)) return false;
    if (args.state && state !== args.state) return false;
    if (args.direction && direction !== args.direction) return false;
    if (args.subject && subject !== args.subject) return false;
    if (Object.entries(holder).some(([column, id]) => (item as unknown as Record<string, unknown>)[column] !== id))
      return false;
    if (kind !== 'event') return args.includeExpired || lasts(kind, item, context.now);
    const starts = [startsAt, ...movedOf(item as Event).map((date) => date.startsAt)];
    return !isOver(item as Event, from) && (!to || starts.some((start) => start < to));
  });
  return cutPage(city, kind, items as Sortable[], sortOf(kind, args), args);
}

/** Tells whether something still counts: until the deadline, the end of a training, or as long as an entry holds and is open. */
function lasts(kind: Kind, item: unknown, now: Date): boolean {
  const { deadline, startsAt, endsAt, state } = item as Funding & Training & BoardEntry;
  if (kind === 'funding') return !deadline || deadline >= now;
  if (kind === 'training') return (endsAt ?? startsAt) >= now;
  return kind !== 'board-entry' || (state === 'OPEN' && (item as BoardEntry).validUntil >= now);
}

/** What fits a board entry among what can be read and still counts. */
function matches(own: BoardEntry, { first }: ListArgs, context: OracleContext) {
  const size = first ?? 10;
  const slug = cityOf(own);
  if (size < 1 || size > 100) throw refuse('FIRST_OUT_OF_RANGE', slug);
  const others = readable(context, slug, openCity(context, slug)!, 'board-entry').filter(
    (entry) => entry.direction !== own.direction && lasts('board-entry', entry, context.now),
  );
  const compared = (entry: BoardEntry) => ({
    ...entry,
    city: slug,
    district: refer(context, slug, 'district', entry.districtId)?.id ?? null,
  });
  return matchEntries(compared(own), others.map(compared), size);
}

/** The meetings of a conference that can be read and were not cancelled, the earliest first. */
const meetingsOf = (context: OracleContext, { id }: Conference): Event[] =>
  readable(context, cityOf({ id }), openCity(context, cityOf({ id }))!, 'event')
    .filter(({ conferenceId, status }) => conferenceId === id && status !== 'CANCELLED')
    .sort((one, other) => Number(one.startsAt) - Number(other.startsAt) || (one.id < other.id ? -1 : 1));

const lastMeeting = (item: Conference, _args: unknown, context: OracleContext) =>
  meetingsOf(context, item).findLast(({ startsAt }) => startsAt <= context.now) ?? null;
const nextMeeting = (item: Conference, _args: unknown, context: OracleContext) =>
  meetingsOf(context, item).find((event) => !isOver(event, context.now)) ?? null;

/** Which districts that can be read have a conference that can be read, of several the first by title. */
function conferenceCoverage({ slug }: Parent, _args: unknown, context: OracleContext) {
  const rows = openCity(context, slug);
  if (!rows) return null;
  const conferences = readable(context, slug, rows, 'conference').sort(compareTitles);
  const districts = readable(context, slug, rows, 'district')
    .sort(compareTitles)
    .map((district) => ({
      district,
      conference: conferences.find(({ districtIds }) => districtIds.includes(district.id)) ?? null,
    }));
  const lacking = districts.filter(({ conference }) => !conference);
  return {
    city: context.rows.cities.get(slug),
    districts,
    total: districts.length,
    covered: districts.length - lacking.length,
    withoutConference: lacking.map(({ district }) => district),
  };
}

/** What repeats without a COUNT is never over. */
function isOver(event: Event, at: Date): boolean {
  if (!event.recurrence) return (event.endsAt ?? event.startsAt) < at;
  if (!event.recurrence.includes('COUNT')) return false;
  return listDates(event, new Date('9999-01-01')).every(({ startsAt, endsAt }) => (endsAt ?? startsAt) < at);
}

function occurrences(event: Event, { first, from: after, to: before }: ListArgs, { now }: OracleContext) {
  const size = first ?? 20;
  if (size < 1 || size > 100) throw refuse('FIRST_OUT_OF_RANGE', cityOf(event));
  const from = readTime(cityOf(event), after) ?? now;
  const yearLater = new Date(from);
  yearLater.setUTCFullYear(from.getUTCFullYear() + 1);
  const dates = listDates(event, readTime(cityOf(event), before) ?? yearLater);
  return dates.filter(({ startsAt, endsAt }) => (endsAt ?? startsAt) >= from).slice(0, size);
}

const usualSorts: Partial<Record<Kind, SortName>> = {
  event: 'STARTS_AT',
  training: 'STARTS_AT',
  funding: 'DEADLINE',
  'board-entry': 'NEWEST',
};
const sortOf = (kind: Kind, { sort }: ListArgs) => sort ?? usualSorts[kind] ?? 'TITLE';

function readTime(city: string, text: string | null | undefined): Date | undefined {
  if (text === null || text === undefined) return undefined;
  if (Number.isNaN(Date.parse(text))) throw refuse('DATE_TIME_INVALID', city);
  return new Date(text);
}

const contact = ({
  contactOffice: office,
  contactEmail: email,
  contactPhone: phone,
  contactPerson: person,
}: Pick<Initiative, 'contactOffice' | 'contactEmail' | 'contactPhone' | 'contactPerson'>) =>
  office || email || phone || person ? { office, email, phone, person } : null;

/** Of who puts something on the board only the office is told, but for who prepares the things of the city. */
const boardContact = (item: BoardEntry, _args: unknown, { viewer }: OracleContext) =>
  contact(
    isMaintainer(viewer, cityOf(item))
      ? item
      : { ...item, contactEmail: null, contactPhone: null, contactPerson: null },
  );

function venue({ venueName: name, venueAddress: address, venueLat: lat, venueLon: lon }: Event) {
  const location = lat === null || lon === null ? null : { lat, lon };
  return name || address || location ? { name, address, location } : null;
}

const districts = (item: Initiative | Conference, _args: unknown, context: OracleContext) =>
  item.districtIds
    .map((id) => refer(context, cityOf(item), 'district', id))
    .filter((district) => district !== null)
    .sort(compareTitles);

const city = (item: { id: string }, _args: unknown, { rows }: OracleContext) => rows.cities.get(cityOf(item));
const listOf = (kind: Kind) => (parent: Parent, args: ListArgs, context: OracleContext) =>
  list(context, parent.slug, kind, args);

/** What the sentences of the city contract say, over all cities at once. */
export const cityResolvers = {
  Query: {
    initiative: byId('initiative'),
    event: byId('event'),
    bestPractice: byId('best-practice'),
    funding: byId('funding'),
    training: byId('training'),
    workingGroup: byId('working-group'),
    conference: byId('conference'),
    boardEntry: byId('board-entry'),
    mailingList: byId('mailing-list'),
    district: byId('district'),
  },
  City: {
    initiatives: listOf('initiative'),
    events: listOf('event'),
    bestPractices: listOf('best-practice'),
    funding: listOf('funding'),
    trainings: listOf('training'),
    workingGroups: listOf('working-group'),
    conferences: listOf('conference'),
    board: listOf('board-entry'),
    mailingLists: listOf('mailing-list'),
    conferenceCoverage,
    districts: ({ slug }: Parent, _args: unknown, context: OracleContext) => {
      const rows = openCity(context, slug);
      return rows && readable(context, slug, rows, 'district').sort(compareTitles);
    },
    office: ({ slug }: Parent, _args: unknown, context: OracleContext) => openCity(context, slug)?.office ?? null,
  },
  Initiative: {
    city,
    contact,
    districts,
    events: (item: Initiative, args: ListArgs, context: OracleContext) =>
      list(context, cityOf(item), 'event', args, { organiserId: item.id }),
  },
  Event: {
    city,
    busyId: (item: Event) =>
      item.status === 'TENTATIVE' && item.visibility !== 'PUBLIC' && !item.withdrawnAt && item.busyKey
        ? `${cityOf(item)}:busy:${item.busyKey}`
        : null,
    moved: movedOf,
    venue,
    occurrences,
    organiser: (item: Event, _args: unknown, context: OracleContext) =>
      refer(context, cityOf(item), 'initiative', item.organiserId),
    district: (item: Event, _args: unknown, context: OracleContext) =>
      refer(context, cityOf(item), 'district', item.districtId),
    group: (item: Event, _args: unknown, context: OracleContext) =>
      refer(context, cityOf(item), 'working-group', item.groupId),
    conference: (item: Event, _args: unknown, context: OracleContext) =>
      refer(context, cityOf(item), 'conference', item.conferenceId),
  },
  BestPractice: { city, contact },
  Funding: { city },
  Training: { city, contact },
  WorkingGroup: {
    city,
    contact,
    meetings: (item: WorkingGroup, args: ListArgs, context: OracleContext) =>
      list(context, cityOf(item), 'event', args, { groupId: item.id }),
  },
  Conference: {
    city,
    contact,
    districts,
    lastMeeting,
    nextMeeting,
    meetings: (item: Conference, args: ListArgs, context: OracleContext) =>
      list(context, cityOf(item), 'event', args, { conferenceId: item.id }),
  },
  DistrictCoverage: {
    lastMeeting: ({ conference }: { conference: Conference | null }, args: unknown, context: OracleContext) =>
      conference && lastMeeting(conference, args, context),
  },
  BoardEntry: {
    city,
    contact: boardContact,
    matches,
    district: (item: BoardEntry, _args: unknown, context: OracleContext) =>
      refer(context, cityOf(item), 'district', item.districtId),
  },
  MailingList: {
    city,
    contact,
    address: (item: MailingList) => `${item.mailbox}@${cityOf(item)}.stadtverbund.example`,
    subscriberCount: (item: MailingList, _args: unknown, { viewer }: OracleContext) =>
      isEditor(viewer, cityOf(item)) ? 0 : null,
  },
  District: { city },
};
