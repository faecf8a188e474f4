import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { editor, startTestCity, type TestCity } from '../start-test-city.ts';
import { feedOf, followFeed } from './follow-feed.ts';

let node: TestCity;
let feed: string;
let draft: { id: string; busyId: string };
/** Where the feed ended before the test. */
let end: string;
beforeAll(async () => {
  node = await startTestCity();
  feed = feedOf(node);
});
afterAll(() => node[Symbol.asyncDispose]());

const fields = `title: "Geheimes Lichterfest", topics: [CULTURE], status: TENTATIVE, venue: { name: "Geheimer Platz" },
  startsAt: "2027-06-05T18:00:00+02:00", endsAt: "2027-06-05T22:00:00+02:00"`;
const write = async (mutation: string) => {
  const { data, errors } = await node.ask(`mutation { written: ${mutation} }`, {}, editor);
  expect(errors).toEqual([]);
  return (data as { written: { id: string; busyId: string } }).written;
};
const change = (input: string) => write(`updateEvent(id: "${draft.id}", input: { ${input} }) { id busyId }`);
/** What the feed says since the test began, without change numbers. */
const news = async () => (await followFeed(end)).items.map(({ modified: _, ...said }) => said);
const gone = () => ({ state: 'deleted', kind: 'busy', id: draft.busyId, erased: true });

beforeEach(async () => {
  end = (await followFeed(feed)).next;
  draft = await write(`createEvent(city: "hattingen", input: { ${fields} }) { id busyId }`);
});

test('of a tentative draft the feed says when it is planned, under a random key, and nothing else', async () => {
  expect(draft.busyId).toMatch(/^hattingen:busy:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(await news()).toEqual([
    {
      state: 'updated',
      kind: 'busy',
      id: draft.busyId,
      data: {
        startsAt: '2027-06-05T16:00:00.000Z',
        endsAt: '2027-06-05T20:00:00.000Z',
        allDay: false,
        recurrence: null,
        exceptions: [],
        moved: [],
      },
    },
  ]);
});

test('the feed is silent while something else of a draft changes, and speaks when its times do', async () => {
  end = (await followFeed(feed)).next;
  await change('title: "Anderes", audience: MEMBERS, form: FESTIVAL, visibility: MEMBERS');
  expect(await news()).toEqual([]);
  await change('endsAt: null');
  expect(await news()).toEqual([expect.objectContaining({ id: draft.busyId, state: 'updated' })]);
});

test.for([
  ['it is certain', 'status: CONFIRMED'],
  ['it is cancelled', 'status: CANCELLED'],
])('a draft is not announced any more when %s', async ([, input]) => {
  expect((await change(input!)).busyId).toBeNull();
  expect(await news()).toEqual([gone()]);
});

test('when it is published it stands in the feed by its name, and its announcement is gone', async () => {
  expect((await change('visibility: PUBLIC')).busyId).toBeNull();
  const said = await news();
  expect(said).toHaveLength(2);
  expect(said).toContainEqual(gone());
  expect(said).toContainEqual(expect.objectContaining({ kind: 'event', id: draft.id, state: 'updated' }));
});

test('what was public is not announced before its times change, and then under another key', async () => {
  const first = draft.busyId;
  await change('visibility: PUBLIC');
  end = (await followFeed(feed)).next;
  expect((await change('visibility: DRAFT, startsAt: "2027-06-05T17:00:00+02:00"')).busyId).toBeNull();
  expect(await news()).toEqual([expect.objectContaining({ id: draft.id, state: 'deleted' })]);
  draft = await change('startsAt: "2027-07-05T18:00:00+02:00", endsAt: null');
  expect([first, null]).not.toContain(draft.busyId);
  expect((await news()).slice(1)).toEqual([expect.objectContaining({ id: draft.busyId, kind: 'busy' })]);
});

test('a draft that becomes tentative again is announced under another key', async () => {
  await change('status: CONFIRMED');
  const again = await change('status: TENTATIVE');
  expect([draft.busyId, null]).not.toContain(again.busyId);
  expect(await news()).toEqual([gone(), expect.objectContaining({ id: again.busyId, state: 'updated' })]);
});

test('what is withdrawn or deleted leaves nothing but the trace of its announcement', async () => {
  await write(`withdrawEvent(id: "${draft.id}")`);
  expect(await news()).toEqual([gone()]);
  const other = await write(`createEvent(city: "hattingen", input: { ${fields} }) { id busyId }`);
  await node.db.event.delete({ where: { id: other.id } });
  expect(await news()).toEqual([gone(), { ...gone(), id: other.busyId }]);
});

test('a draft that is not tentative is not announced', async () => {
  end = (await followFeed(feed)).next;
  const quiet = await write(
    `createEvent(city: "hattingen", input: { ${fields.replace('TENTATIVE', 'CONFIRMED')} }) { id busyId }`,
  );
  expect(quiet.busyId).toBeNull();
  expect(await news()).toEqual([]);
});

test('a public event that is tentative is announced by its name alone', async () => {
  end = (await followFeed(feed)).next;
  const open = await write(`createEvent(city: "hattingen", input: { ${fields}, visibility: PUBLIC }) { id busyId }`);
  expect(open.busyId).toBeNull();
  expect((await news()).map(({ kind }) => kind)).toEqual(['event']);
});
