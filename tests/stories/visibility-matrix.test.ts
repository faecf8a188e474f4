import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Visibility } from '../../prisma/city/client/client.ts';
import { kinds as ownKinds } from '../../services/city/kinds.ts';
import { roles } from '../../services/shared/viewer.ts';
import type { Network } from '../../services/start-network.ts';
import { ask } from '../setup/ask.ts';
import { startTestNetwork } from '../setup/network.ts';
import { type PeopleSurface, peopleSurfaces, storePeople } from './visibility/people.ts';
import {
  type AuditSurface,
  auditSurfaces,
  type ProposalSurface,
  type Proposals,
  proposalSurfaces,
  proposeChanges,
  type State,
} from './visibility/proposals.ts';
import { type Asker, nowhere, type SurfaceName, surfaces } from './visibility/surfaces.ts';
import { type KindName, kinds, type Standing, standings, storeThings } from './visibility/things.ts';
import { forAll, type Row, type ViewerName, viewers } from './visibility/viewers.ts';

const nothing: Standing[] = [];
const open: Standing[] = ['PUBLIC'];
const members: Standing[] = ['MEMBERS', 'PUBLIC'];
const all: Standing[] = ['DRAFT', 'MEMBERS', 'PUBLIC'];

/** Who reads what, live from the city. */
const live: Row<Standing[]> = {
  anonymous: open,
  'account without a role': open,
  'portal READ_PUBLIC': open,
  'portal READ_MEMBERS': members,
  member: members,
  organiser: members,
  'maintainer of another city': members,
  'editor of another city': members,
  'maintainer who proposes': all,
  'another maintainer': all,
  editor: all,
  admin: all,
};
/** What was copied from the city is what everybody may read, whoever asks. */
const copied = forAll(open);
/** Who may change nothing learns of nothing by trying. */
const tried: Row<Standing[]> = {
  ...forAll(nothing),
  'maintainer who proposes': all,
  'another maintainer': all,
  editor: all,
  admin: all,
};

/** What becomes known of the things of every kind, on every surface, to everyone. */
const matrix: Record<SurfaceName, Row<Standing[]>> = {
  'by id': live,
  'of an event': live,
  'of an initiative': live,
  'in a list': live,
  'in another order': live,
  'by a word': live,
  'in a count': live,
  'as a filter of initiatives': live,
  'as a filter of events': live,
  'as a cursor': live,
  'in the search': copied,
  'beside what is found': copied,
  'in clashes': copied,
  'in exports': copied,
  'in print': copied,
  'in feeds': copied,
  'by an error': tried,
  'from the cache': copied,
};

const everyState: State[] = ['PENDING', 'APPROVED', 'DECLINED'];
/** Who sees what was proposed: who decides all of it, its author their own. */
const proposed: Row<State[]> = {
  ...forAll([]),
  'maintainer who proposes': everyState,
  editor: everyState,
  admin: everyState,
};
/** A thing shows only what waits. */
const waiting: Row<State[]> = {
  ...forAll([]),
  'maintainer who proposes': ['PENDING'],
  editor: ['PENDING'],
  admin: ['PENDING'],
};
/** What is approved can be found by who may read the thing. */
const found: Row<State[]> = {
  ...forAll([]),
  'maintainer who proposes': ['APPROVED'],
  'another maintainer': ['APPROVED'],
  editor: ['APPROVED'],
  admin: ['APPROVED'],
};
/** Who decides learns what is decided already. */
const decided: State[] = ['APPROVED', 'DECLINED'];
const proposalMatrix: Record<ProposalSurface, Row<State[]>> = {
  'in the list of proposals': proposed,
  'in the count of proposals': proposed,
  'of the thing': waiting,
  'of a thing in a list': waiting,
  'by a word': found,
  'by an error': { ...forAll([]), editor: decided, admin: decided },
  'in the search': forAll([]),
  'in exports, print and feeds': forAll([]),
};

/** Who reads who did what in the city. */
const readers: Row<boolean> = { ...forAll(false), editor: true, admin: true };
const auditMatrix: Record<AuditSurface, Row<boolean>> = {
  'as a page': readers,
  'as a count': readers,
  'as a file': readers,
  'by a filter': readers,
};

/** Who reads what is meant for members sees who takes part; whom to write to on the board is for who prepares it. */
const memberReaders: Row<boolean> = {
  ...forAll(true),
  anonymous: false,
  'account without a role': false,
  'portal READ_PUBLIC': false,
};
const peopleMatrix: Record<PeopleSurface, Row<boolean>> = {
  'as a member of a group': memberReaders,
  'in the number of members of a group': forAll(true),
  'as whom a board entry names': {
    ...readers,
    'maintainer who proposes': true,
    'another maintainer': true,
  },
  'in the contact of a thing': forAll(true),
  'in consents': readers,
  'in receipts of erasures': readers,
  'by asking what is stored': readers,
  'in exports, print and feeds': forAll(false),
};

let network: Network;
let proposals: Proposals;
beforeAll(async () => {
  network = await startTestNetwork({ cities: ['hattingen', 'bottrop'] });
  await storeThings(network.cities.get('hattingen')!.database());
  await storePeople(network.cities.get('hattingen')!.database());
  proposals = await proposeChanges(network);
  await network.settled();
});
afterAll(() => network?.[Symbol.asyncDispose]());

async function createAsker(name: ViewerName): Promise<Asker> {
  const viewer = viewers[name];
  const token = viewer ? await network.token(viewer) : undefined;
  const read = async (url: string) => {
    const response = await fetch(url, { headers: token ? { authorization: `Bearer ${token}` } : {} });
    expect(response.status, url).toBe(200);
    return response.text();
  };
  const readFeed = async (start: string) => {
    let all = '';
    for (let url = start; ; ) {
      const page = await read(url);
      const { items, next } = JSON.parse(page) as { items: unknown[]; next: string };
      all += page;
      if (items.length === 0) return all;
      url = next;
    }
  };
  const city = network.cities.get('hattingen')!.endpoint.replace(/graphql$/, 'feed');
  return {
    ask: (query) => ask(network.url, query, { token }),
    askAnonymously: (query) => ask(network.url, query),
    read: (path) => read(`${network.directory.url}${path}`),
    readFeeds: async () => (await readFeed(city)) + (await readFeed(`${network.directory.url}/feed`)),
  };
}

test('the table names every role, kind and visibility that there is', () => {
  const named = Object.values(viewers).flatMap((viewer) => viewer?.grants.map(({ role }) => role) ?? []);
  expect([...new Set(named)].sort()).toEqual([...roles].sort());
  expect(ownKinds.map(({ name }) => name).sort()).toEqual(Object.keys(kinds).sort());
  expect([...Object.keys(Visibility), 'WITHDRAWN'].sort()).toEqual([...standings].sort());
});

describe.each(Object.keys(viewers) as ViewerName[])('to the %s', (name) => {
  let asker: Asker;
  beforeAll(async () => {
    asker = await createAsker(name);
  });

  test.each(Object.keys(surfaces) as SurfaceName[])('exactly what they may read becomes known %s', async (surface) => {
    const known: Partial<Record<KindName, Standing[]>> = {};
    const allowed: typeof known = {};
    for (const kind of Object.keys(kinds) as KindName[]) {
      const probe = surfaces[surface][kind];
      if (probe === nowhere) continue;
      known[kind] = await probe(asker, kind);
      allowed[kind] = matrix[surface][name];
    }
    expect(known).toEqual(allowed);
  });

  test.each(Object.keys(proposalSurfaces) as ProposalSurface[])(
    'exactly those proposals that they may read become known %s',
    async (surface) => {
      expect(await proposalSurfaces[surface](asker, proposals)).toEqual(proposalMatrix[surface][name]);
    },
  );

  test.each(Object.keys(auditSurfaces) as AuditSurface[])(
    'the audit log becomes known %s if they may read it',
    async (surface) => {
      expect((await auditSurfaces[surface](asker)) ?? false).toBe(auditMatrix[surface][name]);
    },
  );

  test.each(Object.keys(peopleSurfaces) as PeopleSurface[])(
    'people become known %s exactly to those who may know them',
    async (surface) => {
      expect(await peopleSurfaces[surface](asker)).toBe(peopleMatrix[surface][name]);
    },
  );
});
