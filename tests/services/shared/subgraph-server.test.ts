import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEdge } from '../../../services/shared/edge.ts';
import { startSubgraphServer } from '../../../services/shared/subgraph-server.ts';

const logged: { msg: string; requestId?: string; err?: { message: string } }[] = [];
const log = pino({ level: 'error' }, { write: (entry) => void logged.push(JSON.parse(entry)) });
const resources = new AsyncDisposableStack();
let url: string;

beforeAll(async () => {
  const resolvers = {
    Query: {
      broken: () => {
        throw new Error('the password is 1234');
      },
    },
    Mutation: { change: () => 1 },
  };
  const typeDefs = parse(
    'type Query { name: String list: [Query!] broken(by: Int): String! other: String } type Mutation { change: Int }',
  );
  const server = resources.use(await startSubgraphServer(buildSubgraphSchema({ typeDefs, resolvers }), log));
  const edge = await startEdge({
    host: '127.0.0.1',
    port: 0,
    log,
    isReady: () => true,
    routes: (app) => void app.all('/graphql', ...server.handle(async () => ({}))),
  });
  resources.use(edge);
  url = `${edge.url}/graphql`;
});
afterAll(() => resources.disposeAsync());

async function ask(query: string, variables?: object) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  // biome-ignore lint/suspicious/noExplicitAny: the tests look at any part of it
  return { status: response.status, ...((await response.json()) as any) };
}

describe('a subgraph', () => {
  test('refuses more than 4,000 tokens before it looks at them', async () => {
    const { errors } = await ask(`{ ${'name '.repeat(4_000)} }`);
    expect(errors).toEqual([
      {
        message: 'The query has more than 4000 tokens. Split it.',
        extensions: { code: 'QUERY_TOO_LARGE', reason: 'TOKENS_EXCEEDED', limit: 4_000 },
      },
    ]);
  });

  test('refuses more depth, aliases, root fields and directives than a planner needs', async () => {
    const reasonsOf = async (query: string) =>
      (await ask(query)).errors.map((error: { extensions: object }) => error.extensions);
    expect(await reasonsOf(`{ ${'list { '.repeat(12)} name ${'}'.repeat(12)} }`)).toMatchObject([
      { reason: 'DEPTH_EXCEEDED', limit: 12 },
    ]);
    expect(
      await reasonsOf(`{ list { ${Array.from({ length: 41 }, (_, i) => `a${i}: name`).join(' ')} } }`),
    ).toMatchObject([{ reason: 'ALIASES_EXCEEDED', limit: 40 }]);
    expect(await reasonsOf(`{ ${'name '.repeat(31)} }`)).toMatchObject([{ reason: 'ROOT_FIELDS_EXCEEDED', limit: 30 }]);
    expect(await reasonsOf(`{ name ${'@include(if: true) '.repeat(41)} }`)).toContainEqual(
      expect.objectContaining({ reason: 'DIRECTIVES_EXCEEDED', limit: 40 }),
    );
  });

  test('reports at most 10 mistakes and guesses no names', async () => {
    const { status, errors } = await ask(`{ ${Array.from({ length: 30 }, (_, i) => `nam${i}`).join(' ')} }`);
    expect(status).toBe(400);
    expect(errors.length).toBeLessThanOrEqual(11);
    expect(JSON.stringify(errors)).not.toContain('Did you mean');
    expect(new Set(errors.map((error: { extensions: { code: string } }) => error.extensions.code))).toEqual(
      new Set(['BAD_INPUT']),
    );
  });

  test('logs an unexpected error under the request id that the client gets, and tells nothing else', async () => {
    const { data, errors } = await ask('{ name broken }');
    expect(data).toBeNull();
    expect(errors).toEqual([
      {
        message: expect.stringMatching(/request id/),
        locations: [{ line: 1, column: 8 }],
        path: ['broken'],
        extensions: { code: 'INTERNAL', reason: 'INTERNAL', requestId: expect.any(String) },
      },
    ]);
    const entry = logged.find(({ requestId }) => requestId === errors[0].extensions.requestId);
    expect(entry?.err?.message).toBe('the password is 1234');
  });

  test('takes a wrong variable for a mistake in the request', async () => {
    const { errors } = await ask('query ($by: Int) { broken(by: $by) }', { by: 'two' });
    expect(errors[0].extensions).toMatchObject({ code: 'BAD_INPUT' });
  });

  test('answers no lists of requests, no changes by GET and no simple requests of foreign pages', async () => {
    const headers = { 'content-type': 'application/json' };
    const list = await fetch(url, { method: 'POST', headers, body: JSON.stringify([{ query: '{ name }' }]) });
    expect(list.status).toBe(400);
    const change = await fetch(`${url}?query=mutation{change}`, { headers: { 'apollo-require-preflight': 'yes' } });
    expect(change.status).toBe(405);
    const simple = await fetch(`${url}?query={name}`);
    expect(simple.status).toBe(400);
    for (const refused of [change, simple]) {
      expect(((await refused.json()) as { errors: { extensions: object }[] }).errors[0]!.extensions).toEqual({
        code: 'BAD_INPUT',
        reason: 'QUERY_INVALID',
      });
    }
  });

  test('tells its schema to whoever asks', async () => {
    expect((await ask('{ _service { sdl } __schema { queryType { name } } }')).data).toMatchObject({
      __schema: { queryType: { name: 'Query' } },
      _service: { sdl: expect.stringContaining('type Query') },
    });
  });
});
