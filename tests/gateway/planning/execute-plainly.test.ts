import { makeExecutableSchema } from '@graphql-tools/schema';
import { execute, type GraphQLError, getIntrospectionQuery, parse, print, visit } from 'graphql';
import { describe, expect, test } from 'vitest';
import { createPlainExecutor } from '../../../gateway/planning/execute-plainly.ts';

const schema = makeExecutableSchema({
  typeDefs: `
    interface Listing { id: ID! title: String }
    type Event implements Listing { id: ID! title: String tags: [String!] place: Place }
    type Practice implements Listing { id: ID! title: String result: String }
    type Place { name: String broken: String event: Event }
    type Query { event(id: ID = "a:event:1"): Event all: [Listing!] }
    type Mutation { rename(title: String!): Event }
  `,
  resolvers: {
    Query: {
      event: (_query, { id }) => ({ id, title: 'Fest', tags: ['x', 'y'], place: { name: 'Platz' } }),
      all: () => [
        { __typename: 'Event', id: 'a:event:1', title: 'Fest', place: { name: 'Platz' } },
        { __typename: 'Practice', id: 'a:practice:1', title: 'Idee', result: 'gut' },
      ],
    },
    Mutation: { rename: (_mutation, { title }) => ({ id: 'a:event:1', title }) },
    Place: {
      broken: () => {
        throw new Error('broken');
      },
      event: () => ({ id: 'a:event:2', title: 'Markt' }),
    },
  },
});

/** Runs a query through the plain executor; `sent` are the documents that the planner would see. */
async function run(query: string, variables: Record<string, unknown> = {}) {
  const sent: string[] = [];
  const plain = createPlainExecutor(schema, (request) => {
    sent.push(print(request.document));
    visit(request.document, {
      FragmentSpread: () => expect.fail('a plain operation spreads no fragment'),
      Directive: () => expect.fail('a plain operation has no directive'),
    });
    return execute({ schema, document: request.document, variableValues: request.variables });
  });
  const document = parse(query);
  const result = await plain({ document, variables });
  const expected = await execute({ schema, document, variableValues: variables });
  return { result, expected, sent };
}

describe('a plain operation gives what the client asked for', () => {
  test.each([
    ['a field that stands twice', '{ event { tags place { name } tags place { event { title } } } }'],
    [
      'overlapping fragments',
      '{ event { ...A ...B } } fragment A on Event { tags place { name } } fragment B on Event { tags place { name event { id } } }',
    ],
    ['a type name before a fragment', '{ __typename ... on Query { event { title } } }'],
    ['an alias that bears the name of another field', '{ event { id: title title: id place { name: __typename } } }'],
    ['one field under several aliases', '{ a: event(id: "a:event:7") { id } b: event { id x: title } }'],
    ['nested type conditions', '{ event { ... on Listing { id ... on Event { tags } ... on Practice { result } } } }'],
    [
      'a fragment whose type does not fit',
      '{ event { ...F } } fragment F on Listing { ...G title } fragment G on Practice { result }',
    ],
    [
      'a list of an interface',
      '{ all { __typename kind: __typename id ... on Event { x: title place { name } } ... on Practice { x: title result } } }',
    ],
    ['a list of an interface of which one type is left out', '{ all { ... on Practice { result } } }'],
    ['only type names', '{ __typename event { __typename place { t: __typename } } }'],
    ['nothing left to select', '{ event @skip(if: true) { title } }'],
    ['the schema beside data', '{ __schema { queryType { name } } event { title } t: __type(name: "Place") { name } }'],
    ['the whole schema', getIntrospectionQuery()],
    ['a change', 'mutation { rename(title: "Neu") { title t: title } }'],
  ])('%s', async (_what, query) => {
    const { result, expected } = await run(query);
    expect(result).toEqual(JSON.parse(JSON.stringify(expected)));
  });

  test.each([true, false])('conditions in variables (%s), and variables that are then no longer used', async (yes) => {
    const query = `query ($yes: Boolean!, $id: ID) {
      event { title @include(if: $yes) tags @skip(if: $yes) }
      other: event(id: $id) @include(if: $yes) { id }
    }`;
    const { result, expected, sent } = await run(query, { yes, id: 'a:event:9' });
    expect(result).toEqual(JSON.parse(JSON.stringify(expected)));
    expect(sent[0]!.includes('$id')).toBe(yes);
  });
});

test('fragments that spread each other twice, thirty deep, are written out once', async () => {
  const chain = (type: string, last: string) =>
    Array.from(
      { length: 30 },
      (_, n) => `fragment ${type}${n} on ${type} { ${n < 29 ? `...${type}${n + 1} ...${type}${n + 1}` : last} }`,
    ).join(' ');
  const query = `{ ...Query0 event { ...Event0 } } ${chain('Query', '__schema { queryType { name } } event { id }')} ${chain('Event', 'title')}`;
  const { result, expected } = await run(query);
  expect(result).toEqual(JSON.parse(JSON.stringify(expected)));
});

test('the path of an error names the keys that the client asked for', async () => {
  const { result } = await run('{ first: event { where: place { bad: broken } } }');
  expect(result.data).toEqual({ first: { where: { bad: null } } });
  expect(result.errors!.map(({ path }: GraphQLError) => path)).toEqual([['first', 'where', 'bad']]);
});

test('a variable of the wrong type is refused before anything is planned', async () => {
  const { result, sent } = await run('query ($id: ID) { event(id: $id) { id } }', { id: { not: 'an id' } });
  expect(result.errors).toHaveLength(1);
  expect(result.data).toBeUndefined();
  expect(sent).toEqual([]);
});
