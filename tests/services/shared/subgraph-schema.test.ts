import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type GraphQLSchema, graphql } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { readSubgraphSchema } from '../../../services/shared/subgraph-schema.ts';

const sdl = 'type Query { name: String } type City @key(fields: "slug") { slug: ID! } type Office { slug: ID! }';
const resolvers = { City: { __resolveReference: ({ slug }: { slug?: string }) => (slug ? { slug } : null) } };
let schema: GraphQLSchema;
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'subgraph-'));
  const file = join(folder, 'schema.graphql');
  await writeFile(file, sdl);
  schema = await readSubgraphSchema(pathToFileURL(file), resolvers, 2);
  await rm(folder, { recursive: true });
});

const ask = (representations: unknown[]) =>
  graphql({
    schema,
    source: 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on City { slug } } }',
    variableValues: { of: representations },
  });

describe('the entities of a subgraph', () => {
  const city = { __typename: 'City', slug: 'hattingen' };

  test('are answered in their order, with null for what is not there', async () => {
    expect((await ask([{ __typename: 'City' }, city])).data).toEqual({ _entities: [null, { slug: 'hattingen' }] });
  });

  test('are refused when they are more than the limit', async () => {
    const { errors } = await ask([city, city, city]);
    expect(errors?.[0]?.extensions).toMatchObject({ reason: 'ENTITIES_EXCEEDED', limit: 2 });
  });

  test.each([{ __typename: 'Office', slug: 'a' }, { __typename: 'Nothing' }, { slug: 'hattingen' }, 'City', 7])(
    'are refused when one of them is %j',
    async (representation) => {
      const { errors } = await ask([city, representation]);
      expect(errors?.[0]?.extensions).toMatchObject({ reason: 'QUERY_INVALID', argument: 'representations' });
    },
  );
});
