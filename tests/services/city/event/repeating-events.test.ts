import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { editor, startTestCity, type TestCity } from '../start-test-city.ts';

const now = new Date('2027-06-15T12:00:00Z');
let node: TestCity;
beforeAll(async () => {
  node = await startTestCity({ now: () => now });
  await create('chor', 'createInitiative', 'visibility: PUBLIC');
});
afterAll(() => node[Symbol.asyncDispose]());

async function create(key: string, verb: string, fields: string) {
  const { errors } = await node.ask(
    `mutation { ${verb}(city: "hattingen", input: { key: "${key}", title: "${key}", ${fields} }) { id } }`,
    {},
    editor,
  );
  expect(errors).toEqual([]);
}
const createEvent = (key: string, fields: string) =>
  create(key, 'createEvent', `organiser: "hattingen:initiative:chor", visibility: PUBLIC, ${fields}`);
const update = (key: string, input: string) =>
  node.ask(`mutation { updateEvent(id: "hattingen:event:${key}", input: { ${input} }) { id } }`, {}, editor);

const surfaces = {
  'City.events': (args: string) =>
    `{ _entities(representations: [{ __typename: "City", slug: "hattingen" }]) { ... on City { events${args} { nodes { title } } } } }`,
  'Initiative.events': (args: string) =>
    `{ _entities(representations: [{ __typename: "Initiative", id: "hattingen:initiative:chor" }]) { ... on Initiative { events${args} { nodes { title } } } } }`,
};
const list = async (surface: keyof typeof surfaces, args = '') => {
  const { data, errors } = await node.ask(surfaces[surface](args));
  expect(errors).toEqual([]);
  return data._entities[0].events.nodes.map(({ title }: { title: string }) => title);
};

describe.each(Object.keys(surfaces) as (keyof typeof surfaces)[])('%s', (surface) => {
  beforeAll(async () => {
    if ((await node.db.event.count()) > 0) return;
    const began = 'startsAt: "2027-06-01T16:00:00Z", endsAt: "2027-06-01T18:00:00Z"';
    await createEvent('once', began);
    await createEvent('for-ever', `${began}, recurrence: "FREQ=WEEKLY"`);
    await createEvent('three-times', `${began}, recurrence: "FREQ=WEEKLY;COUNT=3"`);
    await createEvent('until-the-tenth', `${began}, recurrence: "FREQ=DAILY;UNTIL=20270610"`);
    await createEvent('later', 'startsAt: "2027-07-01T16:00:00Z"');
  });

  test('lists what repeats as long as it does', async () => {
    expect(await list(surface)).toEqual(['for-ever', 'three-times', 'later']);
    expect(await list(surface, '(from: "2027-06-15T18:00:00Z")')).toEqual(['for-ever', 'three-times', 'later']);
    expect(await list(surface, '(from: "2027-06-15T18:00:01Z")')).toEqual(['for-ever', 'later']);
    expect(await list(surface, '(from: "2027-06-10T18:00:00Z")')).toContain('until-the-tenth');
    expect(await list(surface, '(from: "2050-01-01T00:00:00Z")')).toEqual(['for-ever']);
  });

  test('lists nothing that has not begun before the end of the window', async () => {
    expect(await list(surface, '(to: "2027-06-30T00:00:00Z")')).toEqual(['for-ever', 'three-times']);
    expect(await list(surface, '(from: "2027-01-01T00:00:00Z", to: "2027-06-01T16:00:00Z")')).toEqual([]);
  });
});

test('what repeats is listed by its rule and start as they are changed', async () => {
  await createEvent('moved', 'startsAt: "2027-01-01T10:00:00Z", recurrence: "FREQ=DAILY;COUNT=2"');
  const isListed = async () => (await list('City.events')).includes('moved');
  expect(await isListed()).toBe(false);
  await update('moved', 'startsAt: "2027-06-14T13:00:00Z"');
  expect(await isListed()).toBe(true);
  await update('moved', 'recurrence: null');
  expect(await isListed()).toBe(false);
  await update('moved', 'recurrence: "FREQ=DAILY"');
  expect(await isListed()).toBe(true);
  await update('moved', 'summary: "Nur Text", recurrence: "FREQ=DAILY;UNTIL=20270614"');
  expect(await isListed()).toBe(false);
});

describe('Event.occurrences', () => {
  const occurrences = async (args = '') => {
    const { data, errors } = await node.ask(
      `{ event(id: "hattingen:event:abend") { recurrence occurrences${args} { startsAt endsAt } } }`,
    );
    return errors[0]?.extensions ?? data.event.occurrences;
  };
  beforeAll(() =>
    createEvent(
      'abend',
      'startsAt: "2027-03-02T18:00:00+01:00", endsAt: "2027-03-02T20:00:00+01:00", recurrence: "FREQ=MONTHLY;BYDAY=1TU"',
    ),
  );

  test('are the dates of the year that begins now, at the same hour in summer and winter', async () => {
    const dates = await occurrences();
    expect(dates).toHaveLength(12);
    expect(dates[0]).toEqual({ startsAt: '2027-07-06T16:00:00.000Z', endsAt: '2027-07-06T18:00:00.000Z' });
    expect(dates[4]).toEqual({ startsAt: '2027-11-02T17:00:00.000Z', endsAt: '2027-11-02T19:00:00.000Z' });
  });

  test('are those of a window, as many as are asked for', async () => {
    expect(await occurrences('(from: "2027-01-01T00:00:00Z", to: "2027-04-06T16:00:00Z")')).toHaveLength(1);
    expect(await occurrences('(from: "2027-01-01T00:00:00Z", first: 2)')).toHaveLength(2);
    expect(await occurrences('(from: "2027-01-01T00:00:00Z", to: "2026-01-01T00:00:00Z")')).toEqual([]);
  });

  test.each([
    ['(first: 0)', 'FIRST_OUT_OF_RANGE', 'first'],
    ['(first: 101)', 'FIRST_OUT_OF_RANGE', 'first'],
    ['(from: "today")', 'DATE_TIME_INVALID', 'from'],
    ['(to: "2027-02-30T00:00:00Z")', 'DATE_TIME_INVALID', 'to'],
  ])('refuse %s', async (args, reason, argument) => {
    expect(await occurrences(args)).toMatchObject({ code: 'BAD_INPUT', reason, argument });
  });
});

test.each([
  ['every Tuesday', 'VALUE_INVALID'],
  ['RRULE:FREQ=DAILY', 'VALUE_INVALID'],
  ['FREQ=SECONDLY', 'VALUE_INVALID'],
  [`FREQ=DAILY;${'X'.repeat(500)}`, 'TEXT_TOO_LONG'],
])('a recurrence %s is refused', async (recurrence, reason) => {
  const input = { title: 'Nie', startsAt: '2027-07-01T16:00:00Z', recurrence };
  const create = 'mutation($input: CreateEventInput!) { createEvent(city: "hattingen", input: $input) { id } }';
  const { errors } = await node.ask(create, { input }, editor);
  expect(errors[0]!.extensions).toMatchObject({ code: 'BAD_INPUT', reason, argument: 'input.recurrence' });
});

test('an event that cannot repeat so is refused with what is wrong', async () => {
  const refuse = async (fields: string) => {
    const { errors } = await node.ask(
      `mutation { createEvent(city: "hattingen", input: { title: "Fern", ${fields} }) { id } }`,
      {},
      editor,
    );
    return errors.map(({ extensions }) => [extensions.reason, extensions.argument]);
  };
  expect(
    await refuse('startsAt: "1000-01-01T00:00:00Z", endsAt: "9999-12-31T00:00:00Z", recurrence: "FREQ=YEARLY"'),
  ).toEqual([['LASTS_TOO_LONG', 'input.endsAt']]);
  expect(await refuse('startsAt: "2027-06-01T16:00:00Z", recurrence: "FREQ=WEEKLY;BYDAY=FR"')).toEqual([
    ['START_NOT_BY_RULE', 'input.recurrence'],
  ]);
});
