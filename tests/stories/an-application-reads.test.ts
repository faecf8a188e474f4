import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openNetworkDatabase } from '../../services/network/context.ts';
import { databaseUrl } from '../../services/shared/database.ts';
import type { Network } from '../../services/start-network.ts';
import { ask } from '../setup/ask.ts';
import { startTestNetwork } from '../setup/network.ts';

const databasePrefix = `net_${randomBytes(4).toString('hex')}_`;
let network: Network;
let office: string;
let editor: string;
let forMembers: string;
beforeAll(async () => {
  network = await startTestNetwork({ cities: ['hattingen', 'bottrop'], databasePrefix });
  office = await network.token({ account: 'office', grants: [{ role: 'admin' }] });
  editor = await network.token({ account: 'editor', grants: [{ role: 'editor', city: 'hattingen' }] });
  const { data } = await ask(
    network.url,
    'mutation { createInitiative(city: "hattingen", input: { title: "Nur für Mitglieder", visibility: MEMBERS }) { id } }',
    { token: editor },
  );
  forMembers = data.createInitiative.id;
});
afterAll(() => network?.[Symbol.asyncDispose]());

const create = async (scopes: string, as = editor) => {
  const input = `{ name: "Portal", city: "hattingen", scopes: [${scopes}] }`;
  const answer = await ask(network.url, `mutation { createPortalToken(input: ${input}) { secret token { id } } }`, {
    token: as,
  });
  return answer.data.createPortalToken as { secret: string; token: { id: string } };
};
const read = (id: string, token: string) => ask(network.url, `{ initiative(id: "${id}") { title } }`, { token });
/** Asks until the answer has a status, for no longer than what was promised takes. */
const becomes = async (status: number, withinMs: number, send: () => Promise<{ status: number }>) => {
  const until = Date.now() + withinMs;
  let answer = await send();
  while (answer.status !== status && Date.now() < until) {
    await sleep(200);
    answer = await send();
  }
  return answer;
};

describe('an application', () => {
  test('reads what is public, and what is meant for members only with the scope for it', async () => {
    const { secret: publicly } = await create('READ_PUBLIC');
    const { secret: asMember } = await create('READ_MEMBERS');
    const cities = '{ cities { slug initiatives(first: 100) { nodes { id } } } }';
    for (const [token, mayRead] of [
      [publicly, false],
      [asMember, true],
    ] as const) {
      expect((await ask(network.url, cities, { token })).data.cities).toHaveLength(3);
      const found = await read(forMembers, token);
      expect(found.status).toBe(200);
      expect(found.data.initiative?.title ?? null).toBe(mayRead ? 'Nur für Mitglieder' : null);
      expect(JSON.stringify((await ask(network.url, cities, { token })).data).includes(forMembers)).toBe(mayRead);
    }
  });

  test('is told by nobody else’s answer, and its answers are kept for nobody', async () => {
    const { secret } = await create('READ_MEMBERS');
    const send = (headers: Record<string, string> = {}) =>
      fetch(network.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query: `{ initiative(id: "${forMembers}") { title } }` }),
      });
    const seen = await send({ authorization: `Bearer ${secret}` });
    expect(seen.headers.get('cache-control')).toBe('private, no-store');
    expect(seen.headers.get('etag')).toBeNull();
    expect(await seen.json()).toMatchObject({ data: { initiative: { title: 'Nur für Mitglieder' } } });
    expect(await (await send()).json()).toMatchObject({ data: { initiative: null } });
  });

  test('changes nothing, neither in a city nor in the network', async () => {
    const { secret: token, token: own } = await create('READ_MEMBERS');
    const changes = [
      'createInitiative(city: "hattingen", input: { title: "Fremd" }) { id }',
      `withdrawInitiative(id: "${forMembers}")`,
      'recordCity(input: { slug: "hattingen", name: "Fremd", state: "DE_NW" }) { slug }',
      'grantRole(input: { email: "x@stadt.example", role: MEMBER, city: "hattingen" }) { role }',
      'createPortalToken(input: { name: "Fremd", city: "hattingen", scopes: [READ_MEMBERS] }) { secret }',
    ];
    for (const change of changes) {
      const { errors } = await ask(network.url, `mutation { ${change} }`, { token });
      expect(errors, change).toMatchObject([{ extensions: { reason: 'ROLE_REQUIRED' } }]);
    }
    const { errors } = await ask(network.url, `mutation { withdrawPortalToken(id: "${own.id}") { id } }`, { token });
    expect(errors).toMatchObject([{ extensions: { reason: 'NOT_FOUND' } }]);
  });

  test('asks as often a minute as its token says', async () => {
    const { secret: token, token: own } = await create('READ_PUBLIC');
    const db = openNetworkDatabase(databaseUrl(inject('postgresUrl'), `${databasePrefix}network`), 1);
    await db.portalToken.update({ where: { id: own.id }, data: { perMinute: 2 } }).finally(() => db.$disconnect());
    const answers = [];
    for (let time = 0; time < 3; time++) answers.push((await ask(network.url, '{ __typename }', { token })).status);
    expect(answers).toEqual([200, 200, 429]);
  });

  test('is let in no more 5 seconds after its token was withdrawn, and never with one that is made up', async () => {
    const { secret: token, token: own } = await create('READ_PUBLIC');
    expect((await ask(network.url, '{ __typename }', { token })).status).toBe(200);
    await ask(network.url, `mutation { withdrawPortalToken(id: "${own.id}") { id } }`, { token: office });
    const refused = await becomes(401, 6_000, () => ask(network.url, '{ __typename }', { token }));
    expect(refused).toMatchObject({ status: 401, errors: [{ extensions: { reason: 'TOKEN_INVALID' } }] });
    expect(await ask(network.url, '{ __typename }', { token: `svp_${'x'.repeat(43)}` })).toEqual(refused);
  });
});

test('a role that is withdrawn works no longer within 5 seconds', async () => {
  const role = 'email: "helga@stadt.example", role: MAINTAINER, city: "hattingen"';
  const granted = await ask(network.url, `mutation { grantRole(input: { ${role} }) { account } }`, { token: editor });
  const { account } = granted.data.grantRole;
  const token = await network.token({ account, grants: [{ role: 'maintainer', city: 'hattingen' }] });
  expect((await read(forMembers, token)).data.initiative).not.toBeNull();
  await ask(network.url, `mutation { withdrawRole(input: { ${role} }) }`, { token: editor });
  await expect.poll(async () => (await read(forMembers, token)).data?.initiative, { timeout: 5_000 }).toBeNull();
});
