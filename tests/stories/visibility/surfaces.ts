import { writeCursor } from '../../../services/shared/connection.ts';
import type { Answer } from '../../setup/ask.ts';
import { at, idOf, type KindName, kinds, type Standing, standings, titleOf, wordOf } from './things.ts';

/** One who asks. */
export interface Asker {
  ask(query: string): Promise<Answer>;
  /** The same question, asked by nobody in particular. */
  askAnonymously(query: string): Promise<Answer>;
  /** Reads a file of the directory, with the same token. */
  read(path: string): Promise<string>;
  /** Reads the feed of the city and that of the directory to their ends. */
  readFeeds(): Promise<string>;
}
/** Finds out which of the four things of a kind a surface lets somebody know of. */
type Probe = (asker: Asker, kind: KindName) => Promise<Standing[]>;
interface Node {
  id: string;
}

/** The fields of an event that name other things. */
type Reference = 'organiser' | 'district' | 'group' | 'conference';

const keep = (test: (standing: Standing) => boolean) => standings.filter(test);
const amongIds = (kind: KindName, nodes: Node[]) =>
  keep((standing) => nodes.some(({ id }) => id === idOf(kind, standing)));
const amongWords = (kind: KindName, text: string) => keep((standing) => text.includes(wordOf(kind, standing)));

/** Asks for data without any error. */
async function askData({ ask }: Asker, query: string) {
  const { data, errors } = await ask(query);
  if (errors) throw new Error(`${query}: ${JSON.stringify(errors)}`);
  return data;
}

/** Asks one question for each standing and tells for which its answer is true. */
async function askEach(asker: Asker, write: (standing: Standing) => string, test: (data: never) => boolean) {
  const data = await askData(asker, `{ ${standings.map((standing) => `${standing}: ${write(standing)}`).join(' ')} }`);
  return keep((standing) => test(data[standing] as never));
}
const inCity = (selection: string) => `city(slug: "hattingen") { ${selection} }`;

const byId: Probe = (asker, kind) =>
  askEach(
    asker,
    (standing) => `${kinds[kind].field}(id: "${idOf(kind, standing)}") { id title }`,
    (found) => found !== null,
  );

const byReference =
  (field: Reference): Probe =>
  (asker, kind) =>
    askEach(
      asker,
      (standing) => `event(id: "hattingen:event:by-${standing.toLowerCase()}") { id ${field} { id title } }`,
      (event: Record<string, Node | null>) => standings.some((one) => event[field]?.id === idOf(kind, one)),
    );

const ofOrganiser: Probe = async (asker, kind) => {
  const id = idOf('initiative', 'PUBLIC');
  const { initiative } = await askData(asker, `{ initiative(id: "${id}") { events(first: 100) { nodes { id } } } }`);
  return amongIds(kind, initiative.events.nodes);
};

const ofInitiative: Probe = (asker, kind) =>
  askEach(
    asker,
    (standing) => `initiative(id: "hattingen:initiative:in-${standing.toLowerCase()}") { districts { id } }`,
    ({ districts }: { districts: Node[] }) => amongIds(kind, districts).length > 0,
  );

const inList =
  (args: string): Probe =>
  async (asker, kind) => {
    const { list } = kinds[kind];
    if (!list) return amongIds(kind, (await askData(asker, `{ ${inCity('districts { id }')} }`)).city.districts);
    const { city } = await askData(
      asker,
      `{ ${inCity(`page: ${list}(first: 100${args}) { nodes { id } edges { node { id } } totalCount }`)} }`,
    );
    const { nodes, edges } = city.page;
    return amongIds(kind, [...nodes, ...edges.map(({ node }: { node: Node }) => node)]);
  };

const byWord: Probe = (asker, kind) =>
  askEach(
    asker,
    (standing) => inCity(`page: ${kinds[kind].list}(text: "${wordOf(kind, standing)}") { nodes { id } }`),
    ({ page }: { page: { nodes: Node[] } }) => page.nodes.length > 0,
  );

const inCount: Probe = (asker, kind) =>
  askEach(
    asker,
    (standing) => inCity(`page: ${kinds[kind].list}(text: "${wordOf(kind, standing)}", first: 1) { totalCount }`),
    ({ page }: { page: { totalCount: number } }) => page.totalCount > 0,
  );

const asFilter =
  (list: string): Probe =>
  (asker, kind) =>
    askEach(
      asker,
      (standing) => inCity(`page: ${list}(district: "${idOf(kind, standing)}") { totalCount nodes { id } }`),
      ({ page }: { page: { totalCount: number; nodes: Node[] } }) => page.totalCount + page.nodes.length > 0,
    );

/** A page that begins at a thing and one that begins just before it differ by that thing, if at all. */
const asCursor: Probe = async (asker, kind) => {
  const sort = kind === 'event' ? 'STARTS_AT' : 'TITLE';
  const pageAfter = async (standing: Standing, key: string) => {
    const value = kind === 'event' ? at.toISOString() : titleOf(kind, standing);
    const after = writeCursor({ sort: `${kind} ${sort}`, value, id: `hattingen:${kind}:${key}` });
    const page = `page: ${kinds[kind].list}(first: 100, sort: ${sort}, after: "${after}", text: "${wordOf(kind, standing)}")`;
    return JSON.stringify(await askData(asker, `{ ${inCity(`${page} { nodes { id } }`)} }`));
  };
  const differs = await Promise.all(
    standings.map(
      async (standing) =>
        (await pageAfter(standing, `m-${standing.toLowerCase()}`)) !== (await pageAfter(standing, 'a')),
    ),
  );
  return keep((standing) => differs[standings.indexOf(standing)]!);
};

const inSearch: Probe = (asker, kind) =>
  askEach(
    asker,
    (standing) => `search(text: "${wordOf(kind, standing)}", first: 100) { nodes { id title } }`,
    ({ nodes }: { nodes: Node[] }) => amongIds(kind, nodes).length > 0,
  );

/** What takes place near a date that is planned: a draft is there without any word of it. */
const inClashes: Probe = async (asker, kind) => {
  const query = `{ eventClashes(city: "hattingen", startsAt: "${at.toISOString()}", first: 100) {
    event { id title summary organiser { id } } city { slug } startsAt endsAt reasons explanation } }`;
  const { eventClashes } = await askData(asker, query);
  if (!eventClashes.some(({ event }: { event: Node | null }) => event === null)) throw new Error('No draft is there.');
  return amongWords(kind, JSON.stringify(eventClashes));
};

/** What is found names the things that it refers to. */
const besideFound =
  (field: Reference): Probe =>
  async (asker, kind) => {
    const query = `{ events(cities: ["hattingen"], text: "Verweis", first: 100) { nodes { id ${field} { id title } } } }`;
    return amongWords(kind, JSON.stringify(await askData(asker, query)));
  };

const inFile =
  (path: string): Probe =>
  async (asker, kind) =>
    amongWords(kind, await asker.read(path));

const inFeed: Probe = async (asker, kind) => amongWords(kind, await asker.readFeeds());

/** What is told apart from what is not there: the errors of a change that changes nothing. */
const byError: Probe = async (asker, kind) => {
  const { type } = kinds[kind];
  const refusalOf = async (id: string) => {
    const { errors } = await asker.ask(`mutation { update${type}(id: "${id}", input: {}) { id } }`);
    return JSON.stringify(errors);
  };
  const unknown = await refusalOf(`hattingen:${kind}:not-there`);
  const told = await Promise.all(standings.map(async (one) => (await refusalOf(idOf(kind, one))) !== unknown));
  return keep((standing) => told[standings.indexOf(standing)]!);
};

/** What the next one gets who asks the same without a token. */
const fromCache: Probe = async (asker, kind) => {
  const query = `{ ${standings.map((one) => `${one}: ${kinds[kind].field}(id: "${idOf(kind, one)}") { id title }`).join(' ')} }`;
  await asker.ask(query);
  const { data } = await asker.askAnonymously(query);
  return keep((standing) => data[standing] !== null);
};

/** Where there is nothing of a kind to be asked for. */
export const nowhere = null;

/** The same for the kinds of what a city does day by day. */
const ofCityLife = (probe: Probe | null) => ({
  funding: probe,
  training: probe,
  'working-group': probe,
  conference: probe,
  'board-entry': probe,
  'mailing-list': probe,
});

/** Every way on which something can become known, for each kind. */
export const surfaces = {
  'by id': { ...ofCityLife(byId), initiative: byId, event: byId, 'best-practice': byId, district: byId },
  'of an event': {
    ...ofCityLife(nowhere),
    'working-group': byReference('group'),
    conference: byReference('conference'),
    initiative: byReference('organiser'),
    event: nowhere,
    'best-practice': nowhere,
    district: byReference('district'),
  },
  'of an initiative': {
    ...ofCityLife(nowhere),
    initiative: nowhere,
    event: ofOrganiser,
    'best-practice': nowhere,
    district: ofInitiative,
  },
  'in a list': {
    ...ofCityLife(inList('')),
    initiative: inList(''),
    event: inList(''),
    'best-practice': inList(''),
    district: inList(''),
  },
  'in another order': {
    ...ofCityLife(inList(', sort: NEWEST')),
    initiative: inList(', sort: NEWEST'),
    event: inList(', sort: NEWEST'),
    'best-practice': inList(', sort: NEWEST'),
    district: nowhere,
  },
  'by a word': { ...ofCityLife(byWord), initiative: byWord, event: byWord, 'best-practice': byWord, district: nowhere },
  'in a count': {
    ...ofCityLife(inCount),
    initiative: inCount,
    event: inCount,
    'best-practice': inCount,
    district: nowhere,
  },
  'as a filter of initiatives': {
    ...ofCityLife(nowhere),
    initiative: nowhere,
    event: nowhere,
    'best-practice': nowhere,
    district: asFilter('initiatives'),
  },
  'as a filter of events': {
    ...ofCityLife(nowhere),
    initiative: nowhere,
    event: nowhere,
    'best-practice': nowhere,
    district: asFilter('events'),
  },
  'as a cursor': {
    ...ofCityLife(asCursor),
    initiative: asCursor,
    event: asCursor,
    'best-practice': asCursor,
    district: nowhere,
  },
  'in the search': {
    ...ofCityLife(inSearch),
    initiative: inSearch,
    event: inSearch,
    'best-practice': inSearch,
    district: nowhere,
  },
  'beside what is found': {
    ...ofCityLife(nowhere),
    'working-group': besideFound('group'),
    conference: besideFound('conference'),
    initiative: besideFound('organiser'),
    event: nowhere,
    'best-practice': nowhere,
    district: besideFound('district'),
  },
  'in clashes': {
    ...ofCityLife(nowhere),
    initiative: nowhere,
    event: inClashes,
    'best-practice': nowhere,
    district: nowhere,
  },
  'in exports': {
    ...ofCityLife(inFile('/exports/listings.csv')),
    initiative: inFile('/exports/listings.csv'),
    event: inFile('/exports/events.ics'),
    'best-practice': inFile('/exports/listings.jsonld'),
    district: inFile('/exports/listings.jsonld'),
  },
  'in print': {
    ...ofCityLife(inFile('/print')),
    initiative: inFile('/print'),
    event: inFile('/print'),
    'best-practice': inFile('/print'),
    district: inFile('/print'),
  },
  'in feeds': { ...ofCityLife(inFeed), initiative: inFeed, event: inFeed, 'best-practice': inFeed, district: inFeed },
  'by an error': {
    ...ofCityLife(byError),
    initiative: byError,
    event: byError,
    'best-practice': byError,
    district: byError,
  },
  'from the cache': {
    ...ofCityLife(fromCache),
    initiative: fromCache,
    event: fromCache,
    'best-practice': fromCache,
    district: fromCache,
  },
} satisfies Record<string, Record<KindName, Probe | null>>;
export type SurfaceName = keyof typeof surfaces;
