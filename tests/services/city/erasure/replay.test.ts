import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ensureNodeKey } from '../../../../services/city/enrolment/node-key.ts';
import { createErasureExchange, type ErasureExchange } from '../../../../services/city/erasure/create-exchange.ts';
import { signProof } from '../../../../services/city/erasure/sign-proof.ts';
import { startCity } from '../../../../services/city/start.ts';
import { digestOf } from '../../../../services/shared/erasures.ts';
import { createOutbound } from '../../../../services/shared/outbound.ts';
import { createTestDatabase } from '../../../setup/database.ts';
import { listen, silent, startTestNetwork, type TestNetwork } from '../../network/start-test-network.ts';
import { canary } from './canary.ts';

const resources = new AsyncDisposableStack();
let network: TestNetwork;
let city: Awaited<ReturnType<typeof startCity>>;
let exchange: ErasureExchange;
let hubUrl: string;
let isDown = false;
const at = (minutes: number) => new Date(Date.parse('2026-11-22T12:00:00Z') + minutes * 60_000);
const db = () => city.database('hattingen');
const digest = digestOf('hattingen', canary.address);

beforeAll(async () => {
  // What stands in the gateway's place.
  const hub = resources.use(
    await listen(async (request, response) => {
      if (isDown) return void request.socket.destroy();
      const body = await new Response(request as unknown as ReadableStream).text();
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(`${network.service.url}${request.url}`, { method: 'POST', body, headers });
      response.writeHead(answer.status, headers).end(await answer.text());
    }),
  );
  hubUrl = hub.url;
  network = resources.use(await startTestNetwork({ hubUrl }));
  const place = { slug: 'hattingen', databaseUrl: await createTestDatabase('city') };
  const config = { host: '127.0.0.1', port: 0, cities: [place], hub: hubUrl, logLevel: 'silent', poolSize: 4 };
  city = resources.use(await startCity(config, { keys: { findKey: async () => null } }));
  await network.db.node.create({ data: { citySlug: 'hattingen', endpoint: city.endpoints.hattingen! } });
  const tools = { hub: hubUrl, outbound: resources.use(createOutbound()), log: silent, now: () => at(60) };
  exchange = resources.use(createErasureExchange({ slug: 'hattingen', db: db(), announce: () => undefined }, tools));
});
afterAll(() => resources.disposeAsync());
beforeEach(async () => {
  isDown = false;
  await Promise.all([network.db.erasure.deleteMany(), db().erasure.deleteMany(), db().subscription.deleteMany()]);
});

const subscribe = (requestedAt: Date, id = 'hattingen:subscription:a') =>
  db().subscription.create({ data: { id, listId: id, address: canary.address, requestedAt, evidence: {} } });
const receipt = (requestedAt: Date) =>
  db().erasure.create({
    data: { id: 'hattingen:erasure:a', digest, requestedBy: 'editor-1', requestedAt, doneAt: requestedAt, counts: {} },
  });
const atHub = () => network.db.erasure.findMany({ where: { city: 'hattingen' } });

describe('the hub', () => {
  test('learns of an erasure, also when it was down at first', async () => {
    await receipt(at(1));
    isDown = true;
    await exchange.share();
    expect(await atHub()).toEqual([]);
    isDown = false;
    await exchange.share();
    expect(await atHub()).toEqual([{ city: 'hattingen', digest, erasedAt: at(1) }]);
  });

  test('keeps the last erasure of a person', async () => {
    await receipt(at(1));
    await exchange.share();
    await db().erasure.updateMany({ data: { requestedAt: at(2) } });
    await exchange.share();
    expect(await atHub()).toMatchObject([{ erasedAt: at(2) }]);
  });
});

describe('a restored backup', () => {
  test('is told of the erasures that it lacks, once the hub is back', async () => {
    await subscribe(at(0));
    await network.db.erasure.create({ data: { city: 'hattingen', digest, erasedAt: at(1) } });
    isDown = true;
    await exchange.share();
    expect(await db().subscription.count()).toBe(1);
    isDown = false;
    await exchange.share();
    expect(await db().subscription.count()).toBe(0);
    expect(await db().erasure.findMany()).toMatchObject([
      { digest, requestedBy: 'hub', requestedAt: at(1), counts: { Subscription: 1 } },
    ]);
  });

  test('keeps what was stored after the erasure, now and later', async () => {
    await subscribe(at(0));
    await subscribe(at(2), 'hattingen:subscription:anew');
    await network.db.erasure.create({ data: { city: 'hattingen', digest, erasedAt: at(1) } });
    await exchange.share();
    await exchange.share();
    expect(await db().subscription.findMany()).toMatchObject([{ id: 'hattingen:subscription:anew' }]);
    expect(await db().erasure.count()).toBe(1);
  });

  test('has names erased again that had a receipt of their own, and addresses within texts', async () => {
    const stamps = { createdAt: at(0), updatedAt: at(0), licence: 'example' };
    const data = { id: 'hattingen:initiative:chor', title: 'Chor', contactPerson: canary.name, ...stamps };
    await db().initiative.create({ data: { ...data, description: `Post an <${canary.address}>, bitte.` } });
    const erased = [digest, digestOf('hattingen', canary.name.toLowerCase())];
    await network.db.erasure.createMany({
      data: erased.map((one) => ({ city: 'hattingen', digest: one, erasedAt: at(1) })),
    });
    await exchange.share();
    expect(await db().initiative.findFirst()).toMatchObject({
      contactPerson: null,
      description: 'Post an <[gelöscht]>, bitte.',
    });
  });
});

test('a time that is still to come counts as now, and what is stored later stays', async () => {
  const early = digestOf('hattingen', canary.address);
  await subscribe(at(59));
  await subscribe(at(61), 'hattingen:subscription:later');
  await network.db.erasure.create({ data: { city: 'hattingen', digest: early, erasedAt: at(600) } });
  await exchange.share();
  await exchange.share();
  expect(await db().subscription.findMany()).toMatchObject([{ id: 'hattingen:subscription:later' }]);
  expect(await db().erasure.count()).toBe(1);
});

test('an erased account takes the name of a member of a group along', async () => {
  const member = { id: 'hattingen:member:a', groupId: 'g', account: 'account-1', joinedAt: at(0) };
  await db().groupMember.create({ data: { ...member, name: canary.name } });
  const erased = { city: 'hattingen', digest: digestOf('hattingen', 'account-1'), erasedAt: at(1) };
  await network.db.erasure.create({ data: erased });
  await exchange.share();
  expect(await db().groupMember.findFirst()).toMatchObject({ name: null });
});

describe('the list at the hub', () => {
  const ask = async (proof: string) => {
    const body = JSON.stringify({ proof, known: '', done: [{ digest, erasedAt: at(1) }] });
    const headers = { 'content-type': 'application/json' };
    return (await fetch(`${network.service.url}/erasures/hattingen`, { method: 'POST', body, headers })).status;
  };
  const prove = async (changes: { hub?: string; slug?: string } = {}, node = city) => {
    const [slug] = Object.keys(node.endpoints);
    return signProof(node.database(slug!), { slug: 'hattingen', hub: hubUrl, now: new Date(), ...changes });
  };

  test('is told to the node of the city', async () => {
    expect(await ask(await prove())).toBe(200);
  });

  test('is told to nobody else, who can add nothing to it either', async () => {
    const place = { slug: 'bottrop', databaseUrl: await createTestDatabase('city') };
    const config = { host: '127.0.0.1', port: 0, cities: [place], hub: null, logLevel: 'silent', poolSize: 2 };
    await using elsewhere = await startCity(config);
    const published = await fetch(`${city.url}/hattingen/.well-known/stadtverbund?nonce=${'n'.repeat(20)}`);
    const proofs = [
      'none',
      await prove({}, elsewhere),
      await prove({ hub: 'https://other.example' }),
      await prove({ slug: 'bottrop' }),
      ((await published.json()) as { proof: string }).proof,
    ];
    expect(await Promise.all(proofs.map(ask))).toEqual(proofs.map(() => 401));
    expect(await atHub()).toEqual([]);
  });

  test('is told to a node that has enrolled without asking it back', async () => {
    const { jwk } = await ensureNodeKey(db(), new Date());
    await network.db.node.updateMany({
      data: { publicKey: { ...jwk }, endpoint: 'http://127.0.0.1:9/hattingen/graphql' },
    });
    expect(await ask(await prove())).toBe(200);
  });
});
