import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storeSeed } from '../../../services/city/store-seed.ts';
import { syntheticCity } from '../../../services/city/synthetic-city.ts';
import { countStatements } from './count-statements.ts';
import { startTestCity, type TestCity } from './start-test-city.ts';

let node: TestCity;
beforeAll(async () => {
  node = await startTestCity();
  const seed = syntheticCity('hattingen', 1, new Date());
  const more = seed.initiatives.map((row) => ({ ...row, id: `${row.id}-b` }));
  await storeSeed(node.db, { ...seed, initiatives: [...seed.initiatives, ...more] });
});
afterAll(() => node[Symbol.asyncDispose]());

const entities = (representations: unknown[], selection = '__typename ... on Initiative { id title }') =>
  node.ask(`query($representations: [_Any!]!) { _entities(representations: $representations) { ${selection} } }`, {
    representations,
  });

describe('_entities', () => {
  test('100 entities of a kind are one query, and come in the order they were asked for', async () => {
    const ids = (await node.db.initiative.findMany({ select: { id: true }, orderBy: { createdAt: 'asc' } })).map(
      ({ id }) => id,
    );
    expect(ids).toHaveLength(100);
    let answer: Awaited<ReturnType<typeof entities>> | undefined;
    const statements = await countStatements(async () => {
      answer = await entities(ids.map((id) => ({ __typename: 'Initiative', id })));
    });
    expect(answer!.data._entities.map(({ id }: { id: string }) => id)).toEqual(ids);
    expect(statements).toHaveLength(1);
  });

  test('entities of several kinds are one query a kind, also from several fields', async () => {
    const { db } = node;
    const of = async (__typename: string, table: { findMany(query: object): Promise<{ id: string }[]> }) =>
      (await table.findMany({ take: 5 })).map(({ id }) => ({ __typename, id }));
    const lists = await Promise.all([
      of('Initiative', db.initiative),
      of('Event', db.event),
      of('BestPractice', db.bestPractice),
      of('District', db.district),
    ]);
    const query = `query($a: [_Any!]!, $b: [_Any!]!) { a: _entities(representations: $a) { __typename } b: _entities(representations: $b) { __typename } }`;
    const statements = await countStatements(async () => {
      const { data } = await node.ask(query, { a: lists.flat(), b: lists.flat().reverse() });
      expect(data.a.map(({ __typename }: { __typename: string }) => __typename)).toEqual(
        lists.flat().map(({ __typename }) => __typename),
      );
      expect(data.b).toEqual(data.a.toReversed());
    });
    expect(statements).toHaveLength(4);
  });

  test('the query of the hot path needs one query a list and no more', async () => {
    const selection = `... on City { bestPractices(first: 5) { nodes { title topics } } events(first: 5) { nodes { title startsAt venue { name } } } }`;
    const statements = await countStatements(async () => {
      const { data } = await entities([{ __typename: 'City', slug: 'hattingen' }], selection);
      expect(data._entities[0].events.nodes).toHaveLength(5);
      expect(data._entities[0].bestPractices.nodes).toHaveLength(5);
    });
    expect(statements).toHaveLength(2);
  });

  test('what lists of one page refer to is one query a relation', async () => {
    const selection = `... on City { events(first: 30) { nodes { organiser { title districts { title } } district { title } } }
      initiatives(first: 40) { nodes { districts { title } events(first: 2) { totalCount nodes { title } } } } }`;
    const statements = await countStatements(async () => {
      const { data, errors } = await entities([{ __typename: 'City', slug: 'hattingen' }], selection);
      expect(errors).toEqual([]);
      expect(data._entities[0].initiatives.nodes).toHaveLength(40);
    });
    expect(statements.filter((sql) => sql.includes('"Event"')).length).toBe(2);
    expect(statements.filter((sql) => sql.includes('"Initiative"')).length).toBe(2);
    expect(statements.length).toBeLessThanOrEqual(7);
  });

  test('a count is only made when it is asked for', async () => {
    const list = (selection: string) =>
      countStatements(() =>
        entities([{ __typename: 'City', slug: 'hattingen' }], `... on City { initiatives { ${selection} } }`),
      );
    expect(await list('nodes { id } pageInfo { hasNextPage }')).toHaveLength(1);
    expect(await list('nodes { id } totalCount')).toHaveLength(2);
  });

  test('what is not of this city or kind, or not there, is null beside the rest', async () => {
    const id = 'hattingen:initiative:beispielinitiative-1';
    const { data, errors } = await entities([
      { __typename: 'City', slug: 'hattingen' },
      { __typename: 'City', slug: 'bottrop' },
      { __typename: 'City', slug: 7 },
      { __typename: 'Initiative', id: 'bottrop:initiative:beispielinitiative-1' },
      { __typename: 'Initiative', id: 'hattingen:event:beispieltermin-1' },
      { __typename: 'Initiative', id: 'hattingen:initiative:nowhere' },
      { __typename: 'Initiative', id },
      { __typename: 'Initiative', id },
    ]);
    expect(errors).toEqual([]);
    const found = { __typename: 'Initiative', id, title: expect.stringMatching(/^Beispielinitiative 1: /) };
    expect(data._entities).toEqual([{ __typename: 'City' }, null, null, null, null, null, found, found]);
  });

  test('a malformed id is refused in its place, and the rest is answered', async () => {
    for (const id of ['welper-aktiv', '', 7, null, { a: 1 }, 'hattingen:initiative:a:b', 'hattingen:initiative:A']) {
      const { data, errors } = await entities([
        { __typename: 'Initiative', id },
        { __typename: 'City', slug: 'hattingen' },
      ]);
      expect(data._entities).toEqual([null, { __typename: 'City' }]);
      expect(errors).toMatchObject([
        {
          message: 'id is not an id. Ids look like hattingen:initiative:welper-aktiv.',
          path: ['_entities', 0],
          extensions: { code: 'BAD_INPUT', reason: 'ID_MALFORMED', argument: 'id' },
        },
      ]);
    }
  });

  test('more than 100 are refused without a look at the database', async () => {
    const representations = Array.from({ length: 101 }, () => ({ __typename: 'City', slug: 'hattingen' }));
    expect((await entities(representations.slice(1))).errors).toEqual([]);
    const statements = await countStatements(async () => {
      expect((await entities(representations)).errors).toMatchObject([
        {
          message: 'More than 100 entities were asked for at once. Ask in smaller parts.',
          extensions: { code: 'QUERY_TOO_LARGE', reason: 'ENTITIES_EXCEEDED', limit: 100 },
        },
      ]);
    });
    expect(statements).toEqual([]);
  });

  test('what is no representation of an entity is refused as a mistake in the query', async () => {
    for (const wrong of [{ __typename: 'Contact' }, { __typename: 'Nothing' }, { slug: 'hattingen' }, 'City', 7]) {
      expect((await entities([wrong])).errors).toMatchObject([
        { extensions: { code: 'BAD_INPUT', reason: 'QUERY_INVALID' } },
      ]);
    }
  });
});

const kindOf = (field: string) => field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

describe('queries by id', () => {
  test.each([
    'initiative',
    'event',
    'bestPractice',
    'district',
    'funding',
    'training',
    'workingGroup',
    'conference',
    'boardEntry',
    'mailingList',
  ])('%s is null for what is not there and refuses what is no id', async (field) => {
    const ask = (id: string) => node.ask(`query($id: ID!) { ${field}(id: $id) { id title city { slug } } }`, { id });
    const kind = kindOf(field);
    for (const id of [`hattingen:${kind}:nowhere`, `bottrop:${kind}:chor`, 'hattingen:training:chor']) {
      expect(await ask(id)).toMatchObject({ data: { [field]: null }, errors: [] });
    }
    expect((await ask('nowhere')).errors).toMatchObject([
      { path: [field], extensions: { reason: 'ID_MALFORMED', argument: 'id' } },
    ]);
  });
});
