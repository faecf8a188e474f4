import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Visibility } from '../../../../prisma/city/client/client.ts';
import { canRead, readableWhere } from '../../../../services/city/item/visibility.ts';
import type { Viewer } from '../../../../services/shared/viewer.ts';
import {
  admin,
  editor,
  editorElsewhere,
  inDays,
  maintainer,
  member,
  startTestCity,
  type TestCity,
} from '../start-test-city.ts';

const standings = ['draft', 'members', 'public', 'gone'] as const;
const viewers: [string, Viewer | null, string[]][] = [
  ['anonymous', null, ['public']],
  ['a member', member, ['members', 'public']],
  ['an account without a role', { account: 'guest-1', grants: [] }, ['public']],
  ['an application', { account: 'app-1', grants: [{ role: 'portal' }] }, ['public']],
  [
    'an application that reads what members do',
    { account: 'app-2', grants: [{ role: 'portal' }, { role: 'member' }] },
    ['members', 'public'],
  ],
  [
    'a maintainer of another city',
    { account: 'm-2', grants: [{ role: 'maintainer', city: 'bottrop' }] },
    ['members', 'public'],
  ],
  ['a maintainer of the city', maintainer, ['draft', 'members', 'public']],
  ['an editor of another city', editorElsewhere, ['members', 'public']],
  [
    'an organiser of a region',
    { account: 'o-1', grants: [{ role: 'organiser', region: 'west' }] },
    ['members', 'public'],
  ],
  ['an editor of the city', editor, ['draft', 'members', 'public']],
  ['an administrator', admin, ['draft', 'members', 'public']],
];

let node: TestCity;
beforeAll(async () => {
  node = await startTestCity();
  const { db } = node;
  const row = (kind: string, standing: (typeof standings)[number]) => ({
    id: `hattingen:${kind}:${standing}`,
    title: `Ein ${standing} Beispiel`,
    visibility: (standing === 'gone' ? 'PUBLIC' : standing.toUpperCase()) as Visibility,
    withdrawnAt: standing === 'gone' ? inDays(-1) : null,
    licence: 'example',
    createdAt: inDays(-1),
    updatedAt: inDays(-1),
  });
  const district = (standing: string) => `hattingen:district:${standing}`;
  const initiative = (standing: string) => `hattingen:initiative:${standing}`;
  await db.district.createMany({ data: standings.map((standing) => row('district', standing)) });
  await db.initiative.createMany({
    data: standings.map((standing) => ({ ...row('initiative', standing), districtIds: standings.map(district) })),
  });
  // One event of each standing, and one public event for each standing of its organiser and district.
  await db.event.createMany({
    data: [
      ...standings.map((standing) => ({
        ...row('event', standing),
        startsAt: inDays(1),
        organiserId: initiative('public'),
        districtId: district('public'),
      })),
      ...standings.map((standing) => ({
        ...row('event', 'public'),
        id: `hattingen:event:by-${standing}`,
        title: 'Verweis',
        startsAt: inDays(2),
        organiserId: initiative(standing),
        districtId: district(standing),
        groupId: `hattingen:working-group:${standing}`,
        conferenceId: `hattingen:conference:${standing}`,
      })),
    ],
  });
  await db.bestPractice.createMany({ data: standings.map((standing) => row('best-practice', standing)) });
  const closesAt = inDays(1);
  await db.funding.createMany({ data: standings.map((standing) => ({ ...row('funding', standing), closesAt })) });
  await db.training.createMany({
    data: standings.map((standing) => ({ ...row('training', standing), startsAt: inDays(1) })),
  });
  await db.workingGroup.createMany({ data: standings.map((standing) => row('working-group', standing)) });
  await db.mailingList.createMany({
    data: standings.map((standing) => ({ ...row('mailing-list', standing), mailbox: standing })),
  });
  await db.conference.createMany({
    data: standings.map((standing) => ({ ...row('conference', standing), districtIds: [district(standing)] })),
  });
  await db.boardEntry.createMany({
    data: ['SEEKS' as const, 'OFFERS' as const].flatMap((direction) =>
      standings.map((standing) => ({
        ...row('board-entry', standing),
        ...(direction === 'OFFERS' && { id: `hattingen:board-entry:offer-${standing}`, title: 'Gegenstück' }),
        direction,
        subject: 'ROOMS' as const,
        validUntil: inDays(1),
      })),
    ),
  });
});
afterAll(() => node[Symbol.asyncDispose]());

const kinds = [
  { field: 'initiative', type: 'Initiative', kind: 'initiative', list: 'initiatives' },
  { field: 'event', type: 'Event', kind: 'event', list: 'events' },
  { field: 'bestPractice', type: 'BestPractice', kind: 'best-practice', list: 'bestPractices' },
  { field: 'funding', type: 'Funding', kind: 'funding', list: 'funding' },
  { field: 'training', type: 'Training', kind: 'training', list: 'trainings' },
  { field: 'workingGroup', type: 'WorkingGroup', kind: 'working-group', list: 'workingGroups' },
  { field: 'conference', type: 'Conference', kind: 'conference', list: 'conferences' },
  { field: 'boardEntry', type: 'BoardEntry', kind: 'board-entry', list: 'board' },
  { field: 'mailingList', type: 'MailingList', kind: 'mailing-list', list: 'mailingLists' },
  { field: 'district', type: 'District', kind: 'district', list: null },
];
const standingOf = ({ id }: { id: string }) => id.split(':')[2]!;

describe.each(viewers)('%s', (_name, viewer, readable) => {
  const ofCity = async (selection: string) => {
    const query = `{ _entities(representations: [{ __typename: "City", slug: "hattingen" }]) { ... on City { ${selection} } } }`;
    const { data, errors } = await node.ask(query, {}, viewer);
    expect(errors).toEqual([]);
    return data._entities[0];
  };

  test.each(kinds)(
    'reads exactly what is readable of the kind $kind: by id, as an entity, in lists, counts and filters',
    async ({ field, type, kind, list }) => {
      const fields = standings.map((standing) => `${standing}: ${field}(id: "hattingen:${kind}:${standing}") { id }`);
      const byId = await node.ask(`{ ${fields.join(' ')} }`, {}, viewer);
      expect(standings.filter((standing) => byId.data[standing])).toEqual(readable);

      const representations = standings.map((standing) => ({ __typename: type, id: `hattingen:${kind}:${standing}` }));
      const entities = await node.ask(
        `query($representations: [_Any!]!) { _entities(representations: $representations) { ... on ${type} { id title } } }`,
        { representations },
        viewer,
      );
      expect(standings.filter((_, index) => entities.data._entities[index])).toEqual(readable);

      if (!list) {
        expect((await ofCity('districts { id }')).districts.map(standingOf).sort()).toEqual(readable);
        return;
      }
      for (const argument of ['text: "beispiel"', 'text: "beispiel", sort: NEWEST']) {
        const page = (await ofCity(`page: ${list}(${argument}) { totalCount nodes { id } edges { node { id } } }`))
          .page;
        expect(page.nodes.map(standingOf).sort()).toEqual(readable);
        expect(page.edges.map(({ node }: { node: { id: string } }) => standingOf(node)).sort()).toEqual(readable);
        expect(page.totalCount).toBe(readable.length);
      }
      for (const standing of standings) {
        const page = (await ofCity(`page: ${list}(text: "ein ${standing} b") { totalCount }`)).page;
        expect(page.totalCount).toBe(readable.includes(standing) ? 1 : 0);
      }
    },
  );

  test('meets nothing else along relations', async () => {
    const answer = await ofCity(`
      events(text: "verweis") { nodes { id organiser { id } district { id } group { id } conference { id } } }
      initiatives { nodes { id districts { id } events { totalCount nodes { id } } } }`);
    for (const { id, organiser, district, group, conference } of answer.events.nodes) {
      const standing = standingOf({ id }).slice('by-'.length);
      const found = (kind: string) => (readable.includes(standing) ? { id: `hattingen:${kind}:${standing}` } : null);
      expect([organiser, district, group, conference]).toEqual(
        ['initiative', 'district', 'working-group', 'conference'].map(found),
      );
    }
    expect(answer.events.nodes).toHaveLength(standings.length);
    for (const initiative of answer.initiatives.nodes) {
      expect(initiative.districts.map(standingOf).sort()).toEqual(readable);
      const own = standingOf(initiative) === 'public' ? [...readable, 'by-public'] : [`by-${standingOf(initiative)}`];
      expect(initiative.events.nodes.map(standingOf).sort()).toEqual(own.sort());
      expect(initiative.events.totalCount).toBe(own.length);
    }
  });

  test('sees conferences, their gaps and matches on the board only as far as it may read them', async () => {
    const answer = await ofCity(`
      conferenceCoverage { total covered districts { district { id } conference { id } } withoutConference { id } }
      conferences { nodes { id districts { id } meetings { nodes { id } } nextMeeting { id } lastMeeting { id } } }
      workingGroups { nodes { id meetings { totalCount } } }
      board(direction: SEEKS) { nodes { matches(first: 100) { entry { id } } } }`);
    const { total, covered, districts, withoutConference } = answer.conferenceCoverage;
    expect([total, covered, withoutConference]).toEqual([readable.length, readable.length, []]);
    for (const row of districts) expect(standingOf(row.conference)).toBe(standingOf(row.district));
    for (const conference of answer.conferences.nodes) {
      const meeting = { id: `hattingen:event:by-${standingOf(conference)}` };
      expect(conference.districts.map(standingOf)).toEqual([standingOf(conference)]);
      expect([conference.meetings.nodes, conference.nextMeeting, conference.lastMeeting]).toEqual([
        [meeting],
        meeting,
        null,
      ]);
    }
    expect(answer.workingGroups.nodes.map(({ meetings }: { meetings: object }) => meetings)).toEqual(
      readable.map(() => ({ totalCount: 1 })),
    );
    for (const { matches } of answer.board.nodes) {
      const offers = matches.map(({ entry }: { entry: { id: string } }) => standingOf(entry));
      expect(offers.sort()).toEqual(readable.map((standing) => `offer-${standing}`));
    }
  });

  test('learns nothing from a filter by a district that is hidden', async () => {
    for (const standing of standings) {
      const filter = `district: "hattingen:district:${standing}"`;
      const found = await ofCity(
        `initiatives(${filter}) { totalCount nodes { id } } events(${filter}, text: "verweis") { totalCount nodes { id } }`,
      );
      const sees = readable.includes(standing);
      expect(found.initiatives.nodes.map(standingOf).sort()).toEqual(sees ? readable : []);
      expect(found.initiatives.totalCount).toBe(sees ? readable.length : 0);
      expect(found.events.nodes.map(standingOf)).toEqual(sees ? [`by-${standing}`] : []);
      expect(found.events.totalCount).toBe(sees ? 1 : 0);
    }
  });
});

test('what a viewer can read and what the database is asked for are the same', async () => {
  const rows = await node.db.event.findMany();
  const grant = fc.record(
    {
      role: fc.constantFrom('admin', 'organiser', 'editor', 'maintainer', 'member', 'portal'),
      city: fc.constantFrom('hattingen', 'bottrop'),
    },
    { requiredKeys: ['role'] },
  );
  const anyViewer = fc.option(fc.record({ account: fc.constant('a'), grants: fc.array(grant, { maxLength: 3 }) }));
  await fc.assert(
    fc.asyncProperty(anyViewer, fc.constantFrom('hattingen', 'bottrop'), async (viewer, city) => {
      const found = await node.db.event.findMany({ where: readableWhere(viewer as Viewer | null, city) });
      const allowed = rows.filter((row) => canRead(viewer as Viewer | null, city, row));
      expect(found.map(standingOf).sort()).toEqual(allowed.map(standingOf).sort());
    }),
    { numRuns: 40 },
  );
});
