import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { portalLimits } from '../../../../services/network/portal/limits.ts';
import type { Viewer } from '../../../../services/shared/viewer.ts';
import { admin, editor, post, startTestNetwork, type TestNetwork } from '../start-test-network.ts';

let network: TestNetwork;
let now = Date.now();
beforeAll(async () => {
  network = await startTestNetwork({}, { now: () => now });
});
beforeEach(async () => {
  now = Date.now();
  await network.db.portalToken.deleteMany();
});
afterAll(() => network[Symbol.asyncDispose]());

const usual = { name: 'Portal West', city: 'hattingen', scopes: ['READ_PUBLIC'] };
const create = (input: object = usual, as?: Viewer) =>
  network.ask(
    'mutation ($input: PortalTokenInput!) { createPortalToken(input: $input) { secret token { id name city scopes perMinute owner createdAt expiresAt lastUsedAt withdrawnAt } } }',
    { variables: { input }, as },
  );
const created = async (input: object = usual) => (await create(input, admin)).body.data.createPortalToken;
const withdraw = (id: string, as?: Viewer) =>
  network.ask('mutation ($id: ID!) { withdrawPortalToken(id: $id) { id withdrawnAt } }', { variables: { id }, as });
const list = (args: string, as?: Viewer) =>
  network.ask(`{ portalTokens${args} { nodes { name lastUsedAt } totalCount pageInfo { hasNextPage endCursor } } }`, {
    as,
  });
let clients = 0;
const exchange = (token: unknown, client = network.hub.client(`client-${clients++}`)) =>
  post(`${network.service.url}/portal-token`, JSON.stringify({ token, client }));
const reasonOf = ({ body }: { body: { errors?: { extensions: object }[] } }) => body.errors?.[0]?.extensions;
const refused = { code: 'UNAUTHENTICATED', reason: 'TOKEN_INVALID' };
const maintainer: Viewer = { account: 'm', grants: [{ role: 'maintainer', city: 'hattingen' }] };
const portal: Viewer = { account: 'portal:1', grants: [{ role: 'portal' }, { role: 'member' }] };

describe('the token of an application', () => {
  test('is told once and kept as a hash only', async () => {
    const { secret, token } = await created();
    expect(secret).toMatch(/^svp_[\w-]{43}$/);
    expect(token).toMatchObject({
      ...usual,
      owner: 'office',
      perMinute: portalLimits.perMinute,
      lastUsedAt: null,
      withdrawnAt: null,
    });
    const [kept] = await network.db.portalToken.findMany();
    expect(kept!.hash).toBe(createHash('sha256').update(secret).digest('base64url'));
    expect(JSON.stringify(kept)).not.toContain(secret);
  });

  test('works 90 days unless it is said otherwise, at most a year', async () => {
    const days = async (input: object) => {
      const { createdAt, expiresAt } = (await created({ ...usual, ...input })).token;
      return (Date.parse(expiresAt) - Date.parse(createdAt)) / 86_400_000;
    };
    expect(await days({})).toBe(90);
    expect(await days({ expiresInDays: 365 })).toBe(365);
    for (const expiresInDays of [0, 366]) {
      expect(reasonOf(await create({ ...usual, expiresInDays }, admin))).toMatchObject({
        reason: 'NUMBER_OUT_OF_RANGE',
        argument: 'input.expiresInDays',
      });
    }
  });

  test.each<[string, Viewer | undefined, object | null, object | null]>([
    ['a visitor', undefined, { reason: 'SIGN_IN_REQUIRED' }, { reason: 'SIGN_IN_REQUIRED' }],
    [
      'an account without a role',
      { account: 'g', grants: [] },
      { reason: 'ROLE_REQUIRED' },
      { reason: 'ROLE_REQUIRED' },
    ],
    ['an application', portal, { reason: 'ROLE_REQUIRED' }, { reason: 'ROLE_REQUIRED' }],
    ['a maintainer', maintainer, { reason: 'ROLE_REQUIRED' }, { reason: 'ROLE_REQUIRED' }],
    ['an editor', editor, null, { reason: 'ROLE_REQUIRED' }],
    ['the programme office', admin, null, null],
  ])('is made, listed and withdrawn by %s only where it may be', async (_name, viewer, own, elsewhere) => {
    for (const [city, refusal] of [
      ['hattingen', own],
      ['bottrop', elsewhere],
      [undefined, elsewhere],
    ] as const) {
      const outcome = (answer: Parameters<typeof reasonOf>[0]) => reasonOf(answer) ?? null;
      const matches = refusal ? expect.objectContaining(refusal) : null;
      expect(outcome(await create({ ...usual, city }, viewer)), `create ${city}`).toEqual(matches);
      expect(outcome(await list(city ? `(city: "${city}")` : '', viewer)), `list ${city}`).toEqual(matches);
      const { token } = await created({ ...usual, city });
      const notFound = expect.objectContaining({ reason: viewer ? 'NOT_FOUND' : 'SIGN_IN_REQUIRED' });
      expect(outcome(await withdraw(token.id, viewer)), `withdraw ${city}`).toEqual(refusal ? notFound : null);
    }
  });

  test.each<[string, object, object]>([
    ['without a name', { name: ' ' }, { reason: 'TEXT_MISSING', argument: 'input.name' }],
    ['with too long a name', { name: 'x'.repeat(101) }, { reason: 'TEXT_TOO_LONG', limit: 100 }],
    ['that may nothing', { scopes: [] }, { argument: 'input.scopes' }],
    ['of a city that is not on record', { city: 'nowhere' }, { reason: 'REFERENCE_UNKNOWN', argument: 'input.city' }],
  ])('is not made %s', async (_name, input, expected) => {
    expect(reasonOf(await create({ ...usual, ...input }, admin))).toMatchObject({ code: 'BAD_INPUT', ...expected });
    expect(await network.db.portalToken.count()).toBe(0);
  });

  test.each(['', 'nothing', 'a\u0000'])('is not withdrawn when its id is %j', async (id) => {
    expect(reasonOf(await withdraw(id, admin))).toMatchObject({ code: 'NOT_FOUND', argument: 'id' });
  });

  test('is listed newest first, page by page', async () => {
    for (const name of ['a', 'b', 'c']) await created({ ...usual, name });
    await created({ ...usual, city: 'bottrop' });
    const page = async (args: string) => (await list(args, editor)).body.data.portalTokens;
    const first = await page('(city: "hattingen", first: 2)');
    expect(first).toMatchObject({ nodes: [{ name: 'c' }, { name: 'b' }], totalCount: 3 });
    expect(await page(`(city: "hattingen", first: 2, after: "${first.pageInfo.endCursor}")`)).toMatchObject({
      nodes: [{ name: 'a' }],
      pageInfo: { hasNextPage: false },
    });
  });
});

describe('POST /portal-token', () => {
  test('tells whose a token is, what it may, how often and until when', async () => {
    const { secret, token } = await created();
    expect((await exchange(secret)).body).toEqual({
      account: `portal:${token.id}`,
      grants: [{ role: 'portal' }],
      perMinute: portalLimits.perMinute,
      expiresAt: token.expiresAt,
    });
    const more = await created({ ...usual, scopes: ['READ_PUBLIC', 'READ_MEMBERS'] });
    expect((await exchange(more.secret)).body.grants).toEqual([{ role: 'portal' }, { role: 'member' }]);
  });

  test('answers whatever does not work with the same 401', async () => {
    const expired = await created({ ...usual, expiresInDays: 1 });
    const withdrawn = await created();
    await withdraw(withdrawn.token.id, admin);
    await withdraw(withdrawn.token.id, admin);
    await network.db.city.create({
      data: { slug: 'alte-stadt', name: 'Alte Stadt', state: 'DE_NW', status: 'MEMBER' },
    });
    const ofLeft = await created({ ...usual, city: 'alte-stadt' });
    expect((await exchange(ofLeft.secret)).status).toBe(200);
    await network.db.city.update({ where: { slug: 'alte-stadt' }, data: { status: 'FORMER' } });
    now += 86_400_000;
    const unknown = `svp_${'x'.repeat(43)}`;
    const tokens = [expired.secret, withdrawn.secret, ofLeft.secret, unknown, 'svp_', '', 5, null, undefined, { a: 1 }];
    const bodies = new Set<string>();
    for (const token of tokens) {
      const { status, body } = await exchange(token);
      expect(status, JSON.stringify(token)).toBe(401);
      bodies.add(JSON.stringify(body));
    }
    expect([...bodies].map((body) => JSON.parse(body).errors[0].extensions)).toEqual([refused]);
  });

  test('notes at most once a minute that a token was used', async () => {
    const { secret } = await created();
    const lastUsedAt = async () => (await network.db.portalToken.findFirstOrThrow()).lastUsedAt?.getTime();
    const first = now;
    await exchange(secret);
    expect(await lastUsedAt()).toBe(first);
    now = first + 59_999;
    await exchange(secret);
    expect(await lastUsedAt()).toBe(first);
    now = first + 60_000;
    await exchange(secret);
    expect(await lastUsedAt()).toBe(first + 60_000);
  });

  test('answers a client no more that has shown 60 tokens that do not work, and others as before', async () => {
    const { secret } = await created();
    for (let time = 0; time < 60; time++) {
      expect((await exchange(`svp_${time}`, network.hub.client('guesser'))).status).toBe(401);
    }
    const answer = await exchange(secret, network.hub.client('guesser'));
    expect(answer.status).toBe(429);
    expect(reasonOf(answer)).toMatchObject({ code: 'RATE_LIMITED', reason: 'TOO_FREQUENT' });
    expect((await exchange(secret, network.hub.client('another'))).status).toBe(200);
  });

  test('knows a client by its own address whose word the gateway did not sign', async () => {
    const { secret } = await created();
    for (let time = 0; time < 60; time++) await exchange(`svp_${time}`, `made-up-${time}`);
    expect((await exchange(secret, 'made-up')).status).toBe(429);
    expect((await exchange(secret)).status).toBe(200);
  });

  test('reads no more than a token and a client', async () => {
    expect((await exchange('x'.repeat(2_000))).status).toBe(413);
    expect((await post(`${network.service.url}/portal-token`, '{')).status).toBe(400);
  });
});
