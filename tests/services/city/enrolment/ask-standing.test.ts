import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askStanding } from '../../../../services/city/enrolment/ask-standing.ts';
import { findFreePort } from '../../../../services/shared/free-port.ts';
import { createOutbound, type Outbound } from '../../../../services/shared/outbound.ts';

const endpoint = 'https://knoten.example/gladbeck/graphql';
let city: unknown;
const server = createServer((request, response) => {
  response.statusCode = request.url === '/graphql' ? 200 : 404;
  response.end(JSON.stringify({ data: { city } }));
});
let hub: string;
let outbound: Outbound;
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  hub = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  outbound = createOutbound();
});
afterAll(async () => {
  await outbound[Symbol.asyncDispose]();
  await new Promise((done) => server.close(done));
});

const standing = (of = hub) => askStanding(outbound, { hub: of, slug: 'gladbeck', endpoint });
const known = (node: object | null) => ({ name: 'Gladbeck', node });

test.each([
  ['the hub does not know', null, /kennt keine Stadt „gladbeck“/],
  ['has no node yet', known(null), /noch nicht angemeldet\. .*createEnrolmentCode.*--enrol/],
  ['is elsewhere', known({ endpoint: 'https://x.example/graphql', state: 'ONLINE' }), /unter https:\/\/x\.example/],
  ['is suspended', known({ endpoint, state: 'SUSPENDED' }), /gesperrt/],
  ['has enrolled', known({ endpoint, state: 'OFFLINE' }), /^Gladbeck ist beim Hub angemeldet: http/],
  ['a stranger answers for', 7, /antwortet kein Hub\. .*ohne \/graphql/],
])('the operator of a node that %s is told so', async (_, answer, sentence) => {
  city = answer;
  expect(await standing()).toMatch(sentence);
});

test('the operator is told that the hub is silent, or that another server is there', async () => {
  expect(await standing(`http://127.0.0.1:${await findFreePort()}`)).toMatch(/antwortet nicht.* von selbst weiter\.$/);
  expect(await standing(`${hub}/elsewhere`)).toMatch(/antwortet kein Hub\. .*status 404/);
});
