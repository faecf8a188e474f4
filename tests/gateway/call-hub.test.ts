import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parse } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createHubExecutor } from '../../gateway/call-hub.ts';
import { createCityTransport } from '../../gateway/calling/transport.ts';
import { openSession } from '../../gateway/session.ts';
import { createLog } from '../../services/shared/log.ts';

const heard: IncomingHttpHeaders[] = [];
const server = createServer((request, response) => {
  heard.push(request.headers);
  response.setHeader('content-type', 'application/json').end('{"data":{}}');
});
const transport = createCityTransport();
beforeAll(() => new Promise<void>((done) => server.listen(0, '127.0.0.1', done)));
afterAll(async () => {
  await transport[Symbol.asyncDispose]();
  await new Promise((done) => server.close(done));
});

async function call(query: string, tellsClient: boolean) {
  const session = openSession({ viewer: null, requestId: 'r', client: 'word', signal: new AbortController().signal });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  const execute = createHubExecutor({
    url,
    transport,
    clientToken: tellsClient ? (word) => `signed-${word}` : undefined,
    token: () => undefined,
    log: createLog('test', 'silent'),
  });
  const operationType = query.startsWith('mutation') ? ('mutation' as const) : ('query' as const);
  await execute({ document: parse(query), variables: {}, operationType, session });
  return { session, headers: heard.at(-1)! };
}

test('only a service that limits by machine is told which requests come from one', async () => {
  expect((await call('{ a }', true)).headers['x-client']).toBe('signed-word');
  expect((await call('{ a }', false)).headers['x-client']).toBeUndefined();
});

test.each([
  ['{ cities { slug } }', false],
  ['mutation { signIn(email: "a", code: "b") { account } }', false],
  ['mutation { a: signOut(refreshToken: "a") b: refreshSession(refreshToken: "b") { account } __typename }', false],
  ['mutation { recordCity { slug } }', true],
  ['mutation { signOut(refreshToken: "a") removeNode(city: "b") { slug } }', true],
  ['mutation { ... on Mutation { signOut(refreshToken: "a") } }', true],
])('%s may change what others see: %s', async (query, changes) => {
  expect((await call(query, true)).session.changesHub).toBe(changes);
});
