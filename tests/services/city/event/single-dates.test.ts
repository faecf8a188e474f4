import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { feedOf } from '../feed/follow-feed.ts';
import { editor, startTestCity, type TestCity } from '../start-test-city.ts';

const now = new Date('2027-03-01T12:00:00Z');
const maintainer = { account: 'maintainer-1', grants: [{ role: 'maintainer', city: 'hattingen' } as const] };
const id = 'hattingen:event:chor';
let node: TestCity;
beforeAll(async () => {
  node = await startTestCity({ now: () => now });
});
afterAll(() => node[Symbol.asyncDispose]());

/** Every Tuesday at 18:00 for two hours; the clocks go forward on 28 March. */
beforeEach(async () => {
  await node.db.event.deleteMany();
  await node.db.pendingChange.deleteMany();
  const { errors } = await write(`createEvent(city: "hattingen", input: {
    key: "chor", title: "Chor", visibility: PUBLIC, recurrence: "FREQ=WEEKLY;COUNT=6",
    startsAt: "2027-03-09T18:00:00+01:00", endsAt: "2027-03-09T20:00:00+01:00" }) { id }`);
  expect(errors).toEqual([]);
});

const write = (mutation: string, viewer: Parameters<TestCity['ask']>[2] = editor) =>
  node.ask(`mutation { written: ${mutation} }`, {}, viewer);
const cancel = (startsAt: string, more = '') =>
  write(`cancelOccurrence(id: "${id}", startsAt: "${startsAt}"${more}) { id exceptions }`);
const move = (startsAt: string, to: string) =>
  write(`moveOccurrence(id: "${id}", startsAt: "${startsAt}", to: { ${to} }) {
    moved { originalStartsAt startsAt endsAt } }`);
const update = (input: string) => write(`updateEvent(id: "${id}", input: { ${input} }) { id }`);
const refusalOf = ({ errors }: Awaited<ReturnType<typeof write>>) =>
  errors.map(({ extensions: { code, reason, argument } }) => [code, reason, argument]);

async function read() {
  const { data, errors } = await node.ask(
    `{ event(id: "${id}") { exceptions moved { originalStartsAt startsAt endsAt }
      occurrences(from: "2027-01-01T00:00:00Z", to: "2028-01-01T00:00:00Z") { startsAt endsAt } } }`,
  );
  expect(errors).toEqual([]);
  return data.event;
}
/** The dates on the German calendar, and the hour in UTC. */
const days = async () =>
  (await read()).occurrences.map(({ startsAt }: { startsAt: string }) => startsAt.slice(5, 13).replace('T', ' '));
const lists = async (args: string) => {
  const { data } = await node.ask(
    `{ _entities(representations: [{ __typename: "City", slug: "hattingen" }]) { ... on City { events(${args}) { totalCount } } } }`,
  );
  return data._entities[0].events.totalCount;
};
const repeatsUntil = async () => (await node.db.event.findUnique({ where: { id } }))!.repeatsUntil?.toISOString();

test('a date that is cancelled does not take place; the others do, before and after the clocks change', async () => {
  expect(await days()).toEqual(['03-09 17', '03-16 17', '03-23 17', '03-30 16', '04-06 16', '04-13 16']);
  expect((await cancel('2027-03-30T18:00:00+02:00')).errors).toEqual([]);
  expect((await cancel('2027-03-09T17:00:00Z')).data.written.exceptions).toEqual([
    '2027-03-09T17:00:00.000Z',
    '2027-03-30T16:00:00.000Z',
  ]);
  expect(await days()).toEqual(['03-16 17', '03-23 17', '04-06 16', '04-13 16']);
});

test('a date that is moved takes place then, and lasts as long as the others unless it is said', async () => {
  expect((await move('2027-03-23T17:00:00Z', 'startsAt: "2027-04-08T10:00:00Z"')).data.written.moved).toEqual([
    {
      originalStartsAt: '2027-03-23T17:00:00.000Z',
      startsAt: '2027-04-08T10:00:00.000Z',
      endsAt: '2027-04-08T12:00:00.000Z',
    },
  ]);
  await move('2027-03-16T17:00:00Z', 'startsAt: "2027-03-16T17:00:00Z", endsAt: "2027-03-16T22:00:00Z"');
  expect(await days()).toEqual(['03-09 17', '03-16 17', '03-30 16', '04-06 16', '04-08 10', '04-13 16']);
  expect((await read()).occurrences[1].endsAt).toBe('2027-03-16T22:00:00.000Z');
});

test('a moved date is named by where it is now, and can be moved on, back, or cancelled', async () => {
  await move('2027-03-23T17:00:00Z', 'startsAt: "2027-04-08T10:00:00Z"');
  await move('2027-04-08T10:00:00Z', 'startsAt: "2027-03-24T10:00:00Z"');
  expect(await days()).toContain('03-24 10');
  expect(await days()).toHaveLength(6);
  await cancel('2027-03-24T10:00:00Z');
  expect(await read()).toMatchObject({ exceptions: ['2027-03-23T17:00:00.000Z'], moved: [] });
  await move('2027-03-23T17:00:00Z', 'startsAt: "2027-03-23T17:00:00Z"');
  expect(await read()).toMatchObject({ exceptions: [], moved: [] });
  expect(await days()).toHaveLength(6);
});

test('doing it twice is no error and changes nothing', async () => {
  await cancel('2027-03-30T16:00:00Z');
  await move('2027-03-16T17:00:00Z', 'startsAt: "2027-03-17T17:00:00Z"');
  const before = await node.db.event.findUnique({ where: { id } });
  expect((await cancel('2027-03-30T16:00:00Z')).errors).toEqual([]);
  expect((await move('2027-03-16T17:00:00Z', 'startsAt: "2027-03-17T17:00:00Z"')).errors).toEqual([]);
  expect(await node.db.event.findUnique({ where: { id } })).toEqual(before);
  expect(await node.db.auditEntry.count({ where: { subject: id, action: 'event-updated' } })).toBeGreaterThan(1);
});

test('an idempotency key of another verb is not taken for this one', async () => {
  const start = '2027-03-30T16:00:00Z';
  const first = await write(`updateEvent(id: "${id}", input: { summary: "Neu" }, idempotencyKey: "k") { id }`);
  expect(first.errors).toEqual([]);
  expect(refusalOf(await cancel(start, ', idempotencyKey: "k"'))).toEqual([
    ['CONFLICT', 'KEY_REUSED', 'idempotencyKey'],
  ]);
  expect((await cancel(start, ', idempotencyKey: "l"')).errors).toEqual([]);
  expect((await cancel(start, ', idempotencyKey: "l"')).errors).toEqual([]);
});

describe('the city lists an event from its first date to its last one, wherever these were moved', () => {
  test('before the start', async () => {
    await move('2027-03-09T17:00:00Z', 'startsAt: "2027-03-05T17:00:00Z"');
    expect(await lists('to: "2027-03-06T00:00:00Z"')).toBe(1);
    expect(await lists('to: "2027-03-05T17:00:00Z"')).toBe(0);
  });

  test('beyond the end', async () => {
    await move('2027-03-09T17:00:00Z', 'startsAt: "2027-05-05T17:00:00Z"');
    expect(await repeatsUntil()).toBe('2027-05-05T19:00:00.000Z');
    expect(await lists('from: "2027-05-05T19:00:00Z"')).toBe(1);
    expect(await lists('from: "2027-05-05T19:00:01Z"')).toBe(0);
  });

  test('without the last date when that is cancelled', async () => {
    await cancel('2027-04-13T16:00:00Z');
    await cancel('2027-04-06T16:00:00Z');
    expect(await repeatsUntil()).toBe('2027-03-30T18:00:00.000Z');
    expect(await lists('from: "2027-03-31T00:00:00Z"')).toBe(0);
  });
});

describe('what does not fit is refused with what is wrong:', () => {
  test.each([
    ['no date of the rule', () => cancel('2027-03-10T17:00:00Z'), 'NO_DATE_THEN', 'startsAt'],
    ['a date at another hour', () => cancel('2027-03-30T17:00:00Z'), 'NO_DATE_THEN', 'startsAt'],
    ['a date beyond the last one', () => cancel('2027-04-20T16:00:00Z'), 'NO_DATE_THEN', 'startsAt'],
    ['no point in time', () => cancel('Dienstag'), 'DATE_TIME_INVALID', 'startsAt'],
    ['moved onto itself', () => move('2027-03-16T17:00:00Z', 'startsAt: "2027-03-16T17:00:00Z"'), 'DATE_TAKEN', 'to'],
    [
      'moved onto another date',
      () => move('2027-03-16T17:00:00Z', 'startsAt: "2027-03-23T17:00:00Z"'),
      'DATE_TAKEN',
      'to',
    ],
    [
      'an end before the start',
      () => move('2027-03-16T17:00:00Z', 'startsAt: "2027-03-17T17:00:00Z", endsAt: "2027-03-17T16:00:00Z"'),
      'END_BEFORE_START',
      'to',
    ],
    [
      'a date of more than a year',
      () => move('2027-03-16T17:00:00Z', 'startsAt: "2027-03-17T17:00:00Z", endsAt: "2028-05-17T16:00:00Z"'),
      'LASTS_TOO_LONG',
      'to',
    ],
    [
      'an exception twice',
      () => update('exceptions: ["2027-03-16T17:00:00Z", "2027-03-16T18:00:00+01:00"]'),
      'VALUE_INVALID',
      'input.exceptions',
    ],
    [
      'an exception that is no date',
      () => update('exceptions: ["2027-03-17T17:00:00Z"]'),
      'NO_DATE_THEN',
      'input.exceptions',
    ],
    [
      'more than 366 exceptions',
      () => update(`exceptions: [${Array.from({ length: 367 }, (_, n) => `"${new Date(n * 6e4).toISOString()}"`)}]`),
      'TOO_MANY',
      'input.exceptions',
    ],
    [
      'two dates moved to one time',
      () =>
        update(`moved: [
        { originalStartsAt: "2027-03-16T17:00:00Z", startsAt: "2027-05-01T10:00:00Z" },
        { originalStartsAt: "2027-03-23T17:00:00Z", startsAt: "2027-05-01T10:00:00Z" }]`),
      'DATE_TAKEN',
      'input.moved',
    ],
    [
      'a date both moved and an exception',
      () =>
        update(`exceptions: ["2027-03-16T17:00:00Z"],
        moved: [{ originalStartsAt: "2027-03-16T17:00:00Z", startsAt: "2027-05-01T10:00:00Z" }]`),
      'NO_DATE_THEN',
      'input.moved',
    ],
  ] as const)('%s', async (_what, attempt, reason, argument) => {
    expect(refusalOf(await attempt())).toEqual([['BAD_INPUT', reason, argument]]);
    expect(await read()).toMatchObject({ exceptions: [], moved: [] });
  });

  test('single dates of what does not repeat', async () => {
    await update('recurrence: null');
    expect(refusalOf(await cancel('2027-03-09T17:00:00Z'))).toEqual([['BAD_INPUT', 'NOT_REPEATING', 'startsAt']]);
    expect(refusalOf(await update('exceptions: ["2027-03-09T17:00:00Z"]'))).toEqual([
      ['BAD_INPUT', 'NOT_REPEATING', 'input.exceptions'],
    ]);
  });

  test('that no date is left', async () => {
    await update('recurrence: "FREQ=WEEKLY;COUNT=2"');
    expect((await cancel('2027-03-09T17:00:00Z')).errors).toEqual([]);
    expect(refusalOf(await cancel('2027-03-16T17:00:00Z'))).toEqual([['BAD_INPUT', 'NO_DATE_LEFT', 'startsAt']]);
  });
});

describe('a new rule or start', () => {
  beforeEach(async () => {
    await cancel('2027-03-30T16:00:00Z');
    await move('2027-03-16T17:00:00Z', 'startsAt: "2027-03-17T17:00:00Z"');
  });

  test('is refused while an exception or a moved date does not fit it, so that none comes back unnoticed', async () => {
    expect(refusalOf(await update('startsAt: "2027-03-09T19:00:00+01:00"'))).toEqual([
      ['BAD_INPUT', 'NO_DATE_THEN', 'input.exceptions'],
    ]);
    expect(refusalOf(await update('recurrence: null'))).toEqual([['BAD_INPUT', 'NOT_REPEATING', 'input.exceptions']]);
    expect(refusalOf(await update('exceptions: null, startsAt: "2027-03-09T19:00:00+01:00"'))).toEqual([
      ['BAD_INPUT', 'NO_DATE_THEN', 'input.moved'],
    ]);
  });

  test('is taken with those that fit it, or with none', async () => {
    expect((await update('recurrence: "FREQ=WEEKLY;UNTIL=20270501"')).errors).toEqual([]);
    const later = `startsAt: "2027-03-09T19:00:00+01:00", endsAt: null, exceptions: ["2027-03-30T19:00:00+02:00"], moved: null`;
    expect((await update(later)).errors).toEqual([]);
    expect(await days()).toEqual(['03-09 18', '03-16 18', '03-23 18', '04-06 17', '04-13 17', '04-20 17', '04-27 17']);
  });
});

test('what a maintainer cancels or moves waits for an editor, field by field', async () => {
  const { errors } = await write(`cancelOccurrence(id: "${id}", startsAt: "2027-03-30T16:00:00Z") { id }`, maintainer);
  expect(errors).toEqual([]);
  await write(
    `moveOccurrence(id: "${id}", startsAt: "2027-03-16T17:00:00Z", to: { startsAt: "2027-03-17T17:00:00Z" }) { id }`,
    maintainer,
  );
  expect(await days()).toHaveLength(6);
  const proposed = await node.db.pendingChange.findMany({ orderBy: { id: 'asc' } });
  expect(proposed.map(({ verb, input }) => [verb, Object.keys((input as { fields: object }).fields)])).toEqual([
    ['update', ['exceptions']],
    ['update', ['moved']],
  ]);
  for (const change of proposed) {
    expect((await write(`approveChange(id: "${change.id}") { id }`)).errors).toEqual([]);
  }
  expect(await days()).toEqual(['03-09 17', '03-17 17', '03-23 17', '04-06 16', '04-13 16']);
});

test('whole days are cancelled and moved by the midnight at which they begin', async () => {
  await update('allDay: true, startsAt: "2027-03-09T00:00:00+01:00", endsAt: "2027-03-10T00:00:00+01:00"');
  await move('2027-03-23T00:00:00+01:00', 'startsAt: "2027-03-28T00:00:00+01:00"');
  expect((await read()).moved[0].endsAt).toBe('2027-03-28T22:00:00.000Z');
  expect((await cancel('2027-03-30T00:00:00+02:00')).errors).toEqual([]);
  expect(await days()).toEqual(['03-08 23', '03-15 23', '03-27 23', '04-05 22', '04-12 22']);
});

test('an initiative and its meetings say the same of an event that is read together with others', async () => {
  await write(
    `createInitiative(city: "hattingen", input: { key: "verein", title: "Verein", visibility: PUBLIC }) { id }`,
  );
  await update('organiser: "hattingen:initiative:verein"');
  await node.db.event.create({
    data: {
      ...{ id: 'hattingen:event:alt', title: 'Alt', topics: [], visibility: 'PUBLIC', licence: 'example' },
      ...{ organiserId: 'hattingen:initiative:verein', startsAt: new Date('2027-06-01T10:00:00Z') },
      ...{ createdAt: now, updatedAt: now },
    },
  });
  await cancel('2027-03-30T16:00:00Z');
  await move('2027-03-16T17:00:00Z', 'startsAt: "2027-03-04T17:00:00Z"');
  const events = async (args = '') => {
    const { data, errors } = await node.ask(`{ initiative(id: "hattingen:initiative:verein") { events${args} { nodes {
      title exceptions moved { startsAt } occurrences { startsAt } } } } }`);
    expect(errors).toEqual([]);
    return data.initiative.events.nodes;
  };
  expect(await events()).toMatchObject([
    {
      title: 'Chor',
      exceptions: ['2027-03-30T16:00:00.000Z'],
      moved: [{ startsAt: '2027-03-04T17:00:00.000Z' }],
      occurrences: [{ startsAt: '2027-03-04T17:00:00.000Z' }, {}, {}, {}, {}],
    },
    { title: 'Alt', exceptions: [], moved: [], occurrences: [{ startsAt: '2027-06-01T10:00:00.000Z' }] },
  ]);
  expect(await events('(to: "2027-03-05T00:00:00Z")')).toHaveLength(1);
});

test('the feed says which dates do not take place and which are moved', async () => {
  await cancel('2027-03-30T16:00:00Z');
  await move('2027-03-16T17:00:00Z', 'startsAt: "2027-03-17T17:00:00Z"');
  const { items } = await (await fetch(feedOf(node))).json();
  expect(items.find((item: { id: string }) => item.id === id).data).toMatchObject({
    exceptions: ['2027-03-30T16:00:00.000Z'],
    moved: [
      {
        originalStartsAt: '2027-03-16T17:00:00.000Z',
        startsAt: '2027-03-17T17:00:00.000Z',
        endsAt: '2027-03-17T19:00:00.000Z',
      },
    ],
  });
});
