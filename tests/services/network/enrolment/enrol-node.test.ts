import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ensureNodeKey } from '../../../../services/city/enrolment/node-key.ts';
import { type City, startCity } from '../../../../services/city/start.ts';
import { enrolmentLimits, enrolmentRate } from '../../../../services/network/enrolment/limits.ts';
import { findFreePort } from '../../../../services/shared/free-port.ts';
import { createLocalKeySet } from '../../../../services/shared/key-set.ts';
import { createSigningKey, type PublicJwk } from '../../../../services/shared/tokens.ts';
import { createTestDatabase } from '../../../setup/database.ts';
import { admin, editor, silent, startTestNetwork, type TestNetwork } from '../start-test-network.ts';
import { startFakeNode } from './start-fake-node.ts';

let time = Date.now();
let network: TestNetwork;
let city: City;
let jwk: PublicJwk;
let endpoint: string;
beforeAll(async () => {
  network = await startTestNetwork({}, { now: () => time });
  const databaseUrl = await createTestDatabase('city');
  city = await startCity(
    {
      host: '127.0.0.1',
      port: 0,
      cities: [{ slug: 'hattingen', databaseUrl }],
      hub: network.hub.url,
      logLevel: 'silent',
      poolSize: 4,
    },
    { keys: createLocalKeySet([createSigningKey()]), log: silent },
  );
  ({ jwk } = await ensureNodeKey(city.database('hattingen'), new Date()));
  endpoint = city.endpoints.hattingen!;
});
beforeEach(async () => {
  time = Date.now();
  await network.db.node.deleteMany();
  await network.db.enrolmentCode.deleteMany();
});
afterAll(async () => {
  await city[Symbol.asyncDispose]();
  await network[Symbol.asyncDispose]();
});

const createCode = async (slug = 'hattingen'): Promise<string> => {
  const query = `mutation { createEnrolmentCode(city: "${slug}") { code } }`;
  return (await network.ask(query, { as: admin })).body.data.createEnrolmentCode.code;
};
const enrol = async (changes: { code?: string; endpoint?: string; publicKey?: object } = {}, on = network) => {
  const { kty, crv, x, y } = jwk;
  const variables = { code: '', endpoint, publicKey: { kty, crv, x, y }, ...changes };
  const { body } = await on.ask(
    `mutation ($code: String!, $endpoint: String!, $publicKey: PublicKeyInput!) {
      enrolNode(code: $code, endpoint: $endpoint, publicKey: $publicKey) { slug presence node { endpoint state } } }`,
    { variables },
  );
  return body.data?.enrolNode ?? body.errors[0].extensions;
};
const publicKeyOf = ({ kty, crv, x, y }: PublicJwk) => ({ kty, crv, x, y });
const isOnRecord = async () =>
  (await network.db.node.count()) + (await network.db.enrolmentCode.count({ where: { usedAt: { not: null } } })) > 0;

describe('a node', () => {
  test('enrols with a code, proves its key, passes the kit and is online at once', async () => {
    const code = await createCode();
    expect(await enrol({ code: ` ${code.toLowerCase().replaceAll('-', ' ')} ` })).toEqual({
      slug: 'hattingen',
      presence: 'NODE',
      node: { endpoint, state: 'ONLINE' },
    });
    const node = await network.db.node.findUniqueOrThrow({ where: { citySlug: 'hattingen' } });
    expect(node).toMatchObject({ publicKey: publicKeyOf(jwk), hosted: false, failures: 0 });
    expect(node.contractVersion).toMatch(/^1\.\d+$/);
    expect([node.enrolledAt?.getTime(), node.lastSeenAt?.getTime()]).toEqual([time, time]);
    const entries = await network.db.auditEntry.findMany({ where: { action: 'node-enrolled' } });
    expect(entries.at(-1)).toMatchObject({ actor: 'node:hattingen', subject: 'hattingen', city: 'hattingen' });
  });

  test('uses a code once, also when it tries twice at the same time', async () => {
    const code = await createCode();
    const answers = await Promise.all([enrol({ code }), enrol({ code })]);
    expect(answers.map(({ reason = 'enrolled' }) => reason).sort()).toEqual(['ENROLMENT_CODE_INVALID', 'enrolled']);
    expect(await enrol({ code })).toMatchObject({ reason: 'ENROLMENT_CODE_INVALID' });
  });

  test('that is suspended stays so when it enrols again', async () => {
    await enrol({ code: await createCode() });
    await network.db.node.updateMany({ data: { state: 'SUSPENDED' } });
    expect(await enrol({ code: await createCode() })).toMatchObject({ node: { state: 'SUSPENDED' } });
  });

  test('takes the place of the one that the hub has run', async () => {
    await network.db.node.create({ data: { citySlug: 'hattingen', endpoint: 'http://127.0.0.1:9/x', hosted: true } });
    expect(await enrol({ code: await createCode() })).toMatchObject({ presence: 'NODE', node: { endpoint } });
  });
});

describe('a code', () => {
  test('is kept as a hash, and a newer one of the city ends it', async () => {
    const [first, second] = [await createCode(), await createCode()];
    expect(second).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(JSON.stringify(await network.db.enrolmentCode.findMany())).not.toContain(second.slice(0, 4));
    expect(await enrol({ code: first })).toMatchObject({ code: 'FORBIDDEN', reason: 'ENROLMENT_CODE_INVALID' });
    expect(await enrol({ code: second })).toMatchObject({ slug: 'hattingen' });
  });

  test('ends after 7 days, and with the membership', async () => {
    const code = await createCode();
    time += enrolmentLimits.codeMs;
    expect(await enrol({ code })).toMatchObject({ reason: 'ENROLMENT_CODE_INVALID' });
    time -= 1;
    await network.db.city.update({ where: { slug: 'hattingen' }, data: { status: 'FORMER' } });
    const late = await enrol({ code });
    await network.db.city.update({ where: { slug: 'hattingen' }, data: { status: 'MEMBER' } });
    expect(late).toMatchObject({ reason: 'ENROLMENT_CODE_INVALID' });
    expect(await isOnRecord()).toBe(false);
  });

  test('is made by the programme office and by editors of the city, for cities that take part', async () => {
    const query = (slug: string) => `mutation { createEnrolmentCode(city: "${slug}") { code expiresAt command } }`;
    const reasonOf = async (slug: string, as?: typeof admin) =>
      (await network.ask(query(slug), { as })).body.errors?.[0].extensions.reason ?? 'made';
    expect(await reasonOf('hattingen', admin)).toBe('made');
    expect(await reasonOf('hattingen', editor)).toBe('made');
    expect(await reasonOf('bottrop', editor)).toBe('ROLE_REQUIRED');
    const maintainer = { account: 'm', grants: [{ role: 'maintainer' as const, city: 'hattingen' }] };
    expect(await reasonOf('hattingen', maintainer)).toBe('ROLE_REQUIRED');
    expect(await reasonOf('hattingen')).toBe('SIGN_IN_REQUIRED');
    expect(await reasonOf('nowhere', admin)).toBe('CITY_UNKNOWN');
    await network.db.city.update({ where: { slug: 'bottrop' }, data: { status: 'APPLICANT' } });
    expect(await reasonOf('bottrop', admin)).toBe('CITY_NOT_ADMITTED');
    await network.db.city.update({ where: { slug: 'bottrop' }, data: { status: 'MEMBER' } });
  });

  test('can be guessed at 60 times an hour', async () => {
    await using other = await startTestNetwork();
    for (let tries = 0; tries < enrolmentRate.points; tries++) await enrol({ code: 'x' }, other);
    expect(await enrol({ code: 'x' }, other)).toMatchObject({ code: 'RATE_LIMITED', reason: 'TOO_FREQUENT' });
  });
});

describe('nothing is recorded and the code stays good', () => {
  test.each([
    ['no web address', { endpoint: 'hattingen' }, 'URL_INVALID'],
    ['http in the public internet', { endpoint: 'http://8.8.8.8/hattingen/graphql' }, 'ADDRESS_NOT_ALLOWED'],
    ['a private address', { endpoint: 'https://10.0.0.1/hattingen/graphql' }, 'ADDRESS_NOT_ALLOWED'],
    ['a key of another kind', { publicKey: { kty: 'RSA', crv: 'P-256', x: 'a', y: 'b' } }, 'VALUE_INVALID'],
    ['a key that is no point', { publicKey: { kty: 'EC', crv: 'P-256', x: 'a', y: 'b' } }, 'VALUE_INVALID'],
    ['a key that the node does not hold', { publicKey: publicKeyOf(createSigningKey().jwk) }, 'NODE_UNPROVEN'],
  ])('when the node names %s', async (_, changes, reason) => {
    const code = await createCode();
    expect(await enrol({ code, ...changes })).toMatchObject({ reason });
    expect(await isOnRecord()).toBe(false);
    expect(await enrol({ code })).toMatchObject({ slug: 'hattingen' });
  });

  test('when nobody answers', async () => {
    const nowhere = `http://127.0.0.1:${await findFreePort()}/hattingen/graphql`;
    const detail = nowhere.replace('graphql', '.well-known/stadtverbund');
    expect(await enrol({ code: await createCode(), endpoint: nowhere })).toMatchObject({
      reason: 'NODE_SILENT',
      argument: 'endpoint',
      detail,
    });
    expect(await isOnRecord()).toBe(false);
  });

  test('when the node is that of another city', async () => {
    expect(await enrol({ code: await createCode('bottrop') })).toMatchObject({ reason: 'NODE_UNPROVEN' });
    expect(await isOnRecord()).toBe(false);
  });

  test('when a proof was made for another question', async () => {
    await using node = await startFakeNode({ slug: 'hattingen', hub: network.hub.url, nonce: 'x'.repeat(32) });
    const given = { endpoint: node.endpoint, publicKey: publicKeyOf(node.key.jwk) };
    expect(await enrol({ code: await createCode(), ...given })).toMatchObject({ reason: 'NODE_UNPROVEN' });
  });

  test('when the node was started for another hub, whose name it is told', async () => {
    await using node = await startFakeNode({ slug: 'hattingen', hub: 'https://elsewhere.example' });
    const given = { endpoint: node.endpoint, publicKey: publicKeyOf(node.key.jwk) };
    const refused = await enrol({ code: await createCode(), ...given });
    expect(refused).toMatchObject({ reason: 'NODE_ELSEWHERE', detail: network.hub.url });
  });

  test('when the node sends the hub elsewhere', async () => {
    await using node = await startFakeNode({ slug: 'hattingen', hub: network.hub.url }, (request, response) => {
      const location = new URL(request.url!, endpoint).href;
      response.writeHead(302, { location }).end();
    });
    expect(await enrol({ code: await createCode(), endpoint: node.endpoint })).toMatchObject({ reason: 'NODE_SILENT' });
    expect(node.asked()).toBe(1);
  });

  test('when the node proves its key and does not keep to the contract', async () => {
    await using node = await startFakeNode({ slug: 'hattingen', hub: network.hub.url });
    const given = { endpoint: node.endpoint, publicKey: publicKeyOf(node.key.jwk) };
    const refused = await enrol({ code: await createCode(), ...given });
    expect(refused).toMatchObject({
      code: 'CONFLICT',
      reason: 'NODE_UNFIT',
      argument: 'endpoint',
      detail: expect.stringMatching(/^readiness-/),
    });
    expect(await isOnRecord()).toBe(false);
  });
});
