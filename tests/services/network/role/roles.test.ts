import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Viewer, Grant as ViewerGrant } from '../../../../services/shared/viewer.ts';
import { admin, editor, startTestNetwork, type TestNetwork } from '../start-test-network.ts';

let network: TestNetwork;
let laterMs = 0;
beforeAll(async () => {
  network = await startTestNetwork(
    { adminEmails: ['office@stadtverbund.example'] },
    { now: () => Date.now() + laterMs },
  );
});
beforeEach(async () => {
  await network.db.account.deleteMany();
});
afterAll(() => network[Symbol.asyncDispose]());

interface Role {
  role: string;
  city?: string;
  region?: string;
}
interface Page {
  nodes: Role[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
}
const fields = '{ account email role city region }';
const grant = (input: object, as?: Viewer) =>
  network.ask(`mutation ($input: RoleInput!) { grantRole(input: $input) ${fields} }`, { variables: { input }, as });
const withdraw = (input: object, as?: Viewer) =>
  network.ask('mutation ($input: RoleInput!) { withdrawRole(input: $input) }', { variables: { input }, as });
const list = async (args: string, as?: Viewer) =>
  (await network.ask(`{ roles${args} { nodes ${fields} totalCount pageInfo { hasNextPage endCursor } } }`, { as }))
    .body;
const reasonOf = ({ body }: { body: { errors?: { extensions: object }[] } }) => body.errors?.[0]?.extensions;
const made = (account: string, ...grants: ViewerGrant[]): Viewer => ({ account, grants });
const revoked = async () => (await (await fetch(`${network.service.url}/registry`)).json()).revoked;
const email = 'helga@stadt.example';

const roles: Role[] = [
  { role: 'ADMIN' },
  { role: 'ORGANISER', region: 'west' },
  { role: 'MEMBER' },
  ...['hattingen', 'bottrop'].flatMap((city) => ['EDITOR', 'MAINTAINER', 'MEMBER'].map((role) => ({ role, city }))),
];
/** Has the account of an address hold every role. */
const holdAll = async (address: string) => {
  const { id } = await network.db.account.create({
    data: { id: `account-of-${address}`, email: address, createdAt: new Date() },
  });
  const held = { accountId: id, grantedAt: new Date(), grantedBy: 'office' };
  await network.db.roleGrant.createMany({ data: roles.map((role) => ({ ...held, ...role }) as never) });
};
const ofHattingen = ['MAINTAINER hattingen', 'MEMBER hattingen'];
const nameOf = ({ role, city, region }: Role) => [role, city ?? region].filter(Boolean).join(' ');
const viewers: [string, Viewer | undefined, string[]][] = [
  ['a visitor', undefined, []],
  ['an account without a role', made('guest'), []],
  ['an application', made('portal:1', { role: 'portal' }), []],
  ['an application that reads what members read', made('portal:1', { role: 'portal' }, { role: 'member' }), []],
  ['a member', made('m', { role: 'member', city: 'hattingen' }), []],
  ['an organiser', made('o', { role: 'organiser', region: 'west' }), []],
  ['a maintainer', made('m', { role: 'maintainer', city: 'hattingen' }), []],
  ['an editor of no city', made('e', { role: 'editor' }), []],
  ['an editor', editor, ofHattingen],
  ['the programme office', admin, roles.map(nameOf)],
];

describe.each(viewers)('%s', (_name, viewer, allowed) => {
  const denied = { reason: viewer ? 'ROLE_REQUIRED' : 'SIGN_IN_REQUIRED' };

  test('gives exactly the roles that it may give', async () => {
    for (const role of roles) {
      const answer = await grant({ email, ...role }, viewer);
      if (allowed.includes(nameOf(role))) expect(answer.body.data.grantRole, nameOf(role)).toMatchObject(role);
      else expect(reasonOf(answer), nameOf(role)).toMatchObject(denied);
    }
    expect(await network.db.roleGrant.count()).toBe(allowed.length);
    expect(await network.db.account.count()).toBe(allowed.length > 0 ? 1 : 0);
  });

  test('takes exactly the roles that it may take from others', async () => {
    await holdAll(email);
    for (const role of roles) {
      const answer = await withdraw({ email, ...role }, viewer);
      if (allowed.includes(nameOf(role))) expect(answer.body.data, nameOf(role)).toEqual({ withdrawRole: true });
      else expect(reasonOf(answer), nameOf(role)).toMatchObject(denied);
    }
    expect(await network.db.roleGrant.count()).toBe(roles.length - allowed.length);
  });

  test('sees the roles of the cities that it answers for, and of no others', async () => {
    await holdAll(email);
    for (const args of ['', '(city: "hattingen")', '(city: "bottrop")', '(region: "west")']) {
      const { data, errors } = await list(args, viewer);
      const mayRead = viewer === admin || (viewer === editor && args.includes('hattingen'));
      if (mayRead) expect(data.roles.totalCount, args).toBe(args === '' ? 9 : args.includes('west') ? 1 : 3);
      else expect(errors[0].extensions, args).toMatchObject(denied);
    }
  });
});

describe('a role', () => {
  test('is given once, however often that is said, and in whichever spelling the address comes', async () => {
    const role = { role: 'MAINTAINER', city: 'hattingen' };
    const first = await grant({ email, ...role }, editor);
    const again = await grant({ email: ' Helga@Stadt.example ', ...role }, editor);
    expect(again.body).toEqual(first.body);
    expect(await network.db.roleGrant.count()).toBe(1);
    const { account } = first.body.data.grantRole;
    expect((await grant({ account, ...role }, editor)).body).toEqual(first.body);
  });

  test('is given to a known and to an unknown address with the same answer but for the account’s id', async () => {
    await network.db.account.create({
      data: { id: 'account-0', email, createdAt: new Date(0), lastSignInAt: new Date() },
    });
    const role = { role: 'MEMBER', city: 'hattingen' };
    const known = (await grant({ email, ...role }, editor)).body.data.grantRole;
    const unknown = (await grant({ email: 'nobody@stadt.example', ...role }, editor)).body.data.grantRole;
    expect(known).toEqual({ ...unknown, account: 'account-0', email });
    // Version 4 is random; version 7 would tell the time.
    expect(unknown.account).toMatch(/^account-[0-9a-f]{8}-[0-9a-f]{4}-4/);
  });

  test('is laid down by whoever holds it', async () => {
    const { account } = (await grant({ email, role: 'EDITOR', city: 'bottrop' }, admin)).body.data.grantRole;
    const input = { account, role: 'EDITOR', city: 'bottrop' };
    expect((await withdraw(input, made(account))).body).toEqual({ data: { withdrawRole: true } });
    expect(await network.db.roleGrant.count()).toBe(0);
  });

  test('that is not held is no error to take away, also from an address that nobody knows', async () => {
    await grant({ email, role: 'MEMBER', city: 'hattingen' }, editor);
    for (const address of [email, 'nobody@stadt.example']) {
      const input = { email: address, role: 'MAINTAINER', city: 'hattingen' };
      expect((await withdraw(input, editor)).body).toEqual({ data: { withdrawRole: false } });
    }
    expect(await network.db.account.count()).toBe(1);
  });

  test('of the programme office cannot be withdrawn from an address that the settings name', async () => {
    const office = { email: 'office@stadtverbund.example', role: 'ADMIN' };
    await grant(office, admin);
    expect(reasonOf(await withdraw(office, admin))).toEqual({ code: 'CONFLICT', reason: 'ROLE_FIXED' });
    expect(await network.db.roleGrant.count()).toBe(1);
  });

  test('that is withdrawn is named in the registry with its place and time, and nothing else of the account', async () => {
    const input = { email, role: 'MAINTAINER', city: 'hattingen' };
    const { account } = (await grant(input, editor)).body.data.grantRole;
    expect(await revoked()).toEqual([]);
    const before = Date.now();
    await withdraw(input, editor);
    const named = await revoked();
    expect(named).toEqual([{ id: account, before: expect.any(String), role: 'maintainer', city: 'hattingen' }]);
    expect(Date.parse(named[0].before)).toBeGreaterThanOrEqual(before);
    await withdraw(input, editor);
    expect(await revoked()).toEqual(named);
    await grant(input, editor);
    await vi.waitUntil(() => Date.now() > Date.parse(named[0].before));
    await withdraw(input, editor);
    const [again, ...rest] = await revoked();
    expect([Date.parse(again.before) > Date.parse(named[0].before), rest]).toEqual([true, []]);
    laterMs = 16 * 60_000;
    expect(await revoked()).toEqual([]);
    laterMs = 0;
  });

  test('of the programme office that is withdrawn has every token of the account refused', async () => {
    const { account } = (await grant({ email, role: 'ADMIN' }, admin)).body.data.grantRole;
    await withdraw({ email, role: 'ADMIN' }, admin);
    expect(await revoked()).toEqual([{ id: account, before: expect.any(String) }]);
  });

  test('is given by an editor to an id only where the editor sees the address already', async () => {
    const role = { role: 'MEMBER', city: 'hattingen' };
    const hidden: string[] = [];
    for (const held of [
      { role: 'EDITOR', city: 'hattingen' },
      { role: 'MAINTAINER', city: 'bottrop' },
      { role: 'ADMIN' },
    ]) {
      const address: string = `${hidden.length}@stadt.example`;
      hidden.push((await grant({ email: address, ...held }, admin)).body.data.grantRole.account);
    }
    for (const account of [...hidden, 'account-unknown']) {
      expect(reasonOf(await grant({ account, ...role }, editor))).toEqual({
        code: 'NOT_FOUND',
        reason: 'NOT_FOUND',
        argument: 'input.account',
      });
    }
    expect(await network.db.roleGrant.count({ where: role as never })).toBe(0);
    const { account } = (await grant({ email, role: 'MAINTAINER', city: 'hattingen' }, admin)).body.data.grantRole;
    expect((await grant({ account, ...role }, editor)).body.data.grantRole).toMatchObject({ account, email });
    expect((await grant({ account: hidden[0], ...role }, admin)).body.data.grantRole.email).toBe('0@stadt.example');
  });

  test('is given by an editor 60 times an hour at most, by the programme office as often as it wants', async () => {
    const busy = made('busy', { role: 'editor', city: 'hattingen' });
    const give = (number: number, as: Viewer) =>
      grant({ email: `${number}@stadt.example`, role: 'MEMBER', city: 'hattingen' }, as);
    for (let number = 0; number < 60; number++) expect(reasonOf(await give(number, busy))).toBeUndefined();
    expect(reasonOf(await give(60, busy))).toMatchObject({ code: 'RATE_LIMITED', reason: 'TOO_FREQUENT' });
    expect(reasonOf(await give(60, admin))).toBeUndefined();
    expect(await network.db.account.count()).toBe(61);
  });

  test('is given to 500 in a city at most', async () => {
    const people = Array.from({ length: 500 }, (_, number) => ({ id: `a${number}`, email: `${number}@stadt.example` }));
    await network.db.account.createMany({ data: people.map((person) => ({ ...person, createdAt: new Date() })) });
    const held = { role: 'MEMBER', city: 'hattingen', grantedAt: new Date(), grantedBy: 'office' } as const;
    await network.db.roleGrant.createMany({ data: people.map(({ id }) => ({ ...held, accountId: id })) });
    const role = { role: 'MEMBER', city: 'hattingen' };
    expect(reasonOf(await grant({ email: '0@stadt.example', ...role }, editor))).toBeUndefined();
    expect(reasonOf(await grant({ email, ...role }, editor))).toMatchObject({ reason: 'TOO_MANY', limit: 500 });
    expect(reasonOf(await grant({ email, ...role, city: 'bottrop' }, admin))).toBeUndefined();
  });

  test('of an editor that is withdrawn takes along the tokens of applications that they made for the city', async () => {
    const { account } = (await grant({ email, role: 'EDITOR', city: 'hattingen' }, admin)).body.data.grantRole;
    const token = {
      name: 'Portal',
      scopes: ['READ_MEMBERS'],
      perMinute: 1,
      createdAt: new Date(),
      expiresAt: new Date(),
    };
    await network.db.portalToken.createMany({
      data: [
        { ...token, id: 'own', hash: '1', owner: account, city: 'hattingen' },
        { ...token, id: 'elsewhere', hash: '2', owner: account, city: 'bottrop' },
        { ...token, id: 'of-others', hash: '3', owner: 'anna', city: 'hattingen' },
      ],
    });
    await withdraw({ account, role: 'EDITOR', city: 'hattingen' }, admin);
    const withdrawn = await network.db.portalToken.findMany({ where: { withdrawnAt: { not: null } } });
    expect(withdrawn.map(({ id }) => id)).toEqual(['own']);
    const entries = await network.db.auditEntry.findMany({ where: { action: 'portal-token-withdrawn' } });
    expect(entries).toMatchObject([{ actor: 'office', subject: 'own', city: 'hattingen' }]);
  });

  test('that is withdrawn while a session goes on with it is refused in that session’s new token too', async () => {
    const input = { email, role: 'MAINTAINER', city: 'hattingen' };
    const { account } = (await grant(input, editor)).body.data.grantRole;
    const { promise: goesOn, resolve: goOn } = Promise.withResolvers<void>();
    const { promise: isHeld, resolve: hold } = Promise.withResolvers<void>();
    // As continueSession does from reading the roles until its token is issued.
    const session = network.db.$transaction(async (records) => {
      await records.$queryRaw`SELECT id FROM "Account" WHERE id = ${account} FOR SHARE`;
      hold();
      await goesOn;
    });
    await isHeld;
    const withdrawing = withdraw(input, editor);
    await vi.waitUntil(
      async () => {
        const [{ waiting }] = await network.db.$queryRaw<[{ waiting: bigint }]>`
        SELECT count(*) AS waiting FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event_type = 'Lock'`;
        return waiting > 0n;
      },
      { timeout: 900 },
    );
    laterMs = 5_000;
    const issuedAt = Date.now() + laterMs;
    goOn();
    await session;
    expect((await withdrawing).body).toEqual({ data: { withdrawRole: true } });
    laterMs = 0;
    expect(Date.parse((await revoked())[0].before)).toBeGreaterThanOrEqual(issuedAt);
  });

  test.each<[string, object, object]>([
    ['no account', { role: 'ADMIN' }, { reason: 'VALUE_INVALID', argument: 'input.account' }],
    ['both an account and an address', { account: 'a', email, role: 'ADMIN' }, { reason: 'VALUE_INVALID' }],
    ['an account that does not exist', { account: 'account-1', role: 'ADMIN' }, { code: 'NOT_FOUND' }],
    ['what can be no account', { account: 'a\u0000', role: 'ADMIN' }, { code: 'BAD_INPUT' }],
    ['no address', { email: 'Helga', role: 'ADMIN' }, { reason: 'EMAIL_INVALID', argument: 'input.email' }],
    ['an editor of no city', { email, role: 'EDITOR' }, { reason: 'TEXT_MISSING', argument: 'input.city' }],
    ['an organiser of a city', { email, role: 'ORGANISER', city: 'hattingen' }, { argument: 'input.city' }],
    ['an organiser of no region', { email, role: 'ORGANISER' }, { reason: 'TEXT_MISSING', argument: 'input.region' }],
    ['an admin of a city', { email, role: 'ADMIN', city: 'hattingen' }, { reason: 'VALUE_INVALID' }],
    ['an unknown city', { email, role: 'EDITOR', city: 'nowhere' }, { reason: 'REFERENCE_UNKNOWN' }],
    ['no slug', { email, role: 'EDITOR', city: 'a\u0000b' }, { reason: 'REFERENCE_UNKNOWN', argument: 'input.city' }],
    ['an unknown region', { email, role: 'ORGANISER', region: 'east' }, { argument: 'input.region' }],
  ])('is refused for %s, and no account is made', async (_name, input, expected) => {
    expect(reasonOf(await grant(input, admin))).toMatchObject(expected);
    expect(await network.db.account.count()).toBe(0);
  });
});

describe('the list of roles', () => {
  test('shows an editor the addresses of those whom the editor may appoint, and of nobody else', async () => {
    await grant({ email, role: 'MAINTAINER', city: 'hattingen' }, admin);
    await grant({ email: 'karl@stadt.example', role: 'EDITOR', city: 'hattingen' }, admin);
    const seen = async (as: Viewer) =>
      (await list('(city: "hattingen")', as)).data.roles.nodes.map(({ role, email }: Role & { email: string }) => [
        role,
        email,
      ]);
    expect(await seen(editor)).toEqual([
      ['EDITOR', null],
      ['MAINTAINER', email],
    ]);
    expect(await seen(admin)).toEqual([
      ['EDITOR', 'karl@stadt.example'],
      ['MAINTAINER', email],
    ]);
  });

  test('comes page by page with nothing left out or twice', async () => {
    await holdAll(email);
    await holdAll('karl@stadt.example');
    const all = (await list('', admin)).data.roles.nodes;
    const seen = [];
    for (let after: string | null = null, more = true; more; ) {
      const { nodes, pageInfo }: Page = (await list(`(first: 4${after ? `, after: "${after}"` : ''})`, admin)).data
        .roles;
      seen.push(...nodes);
      after = pageInfo.endCursor;
      more = pageInfo.hasNextPage;
    }
    expect(seen).toEqual(all);
    expect(new Set(seen.map((role) => JSON.stringify(role))).size).toBe(18);
  });

  test.each([
    ['a', 'b', 'c'],
    ['roles', 'a\u0000', 'c'],
    ['roles', '', '\u0000'],
  ])('refuses the cursor %j', async (...parts) => {
    const after = Buffer.from(JSON.stringify(parts)).toString('base64url');
    const { errors } = await list(`(after: "${after}")`, admin);
    expect(errors[0].extensions).toMatchObject({ reason: 'CURSOR_INVALID', argument: 'after' });
  });

  test('refuses what is no slug', async () => {
    const { errors } = await list('(city: "a\\u0000")', admin);
    expect(errors[0].extensions).toMatchObject({ reason: 'SLUG_MALFORMED', argument: 'city' });
  });
});
