import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { recordAudit } from '../../../../services/network/audit/record-audit.ts';
import type { Viewer } from '../../../../services/shared/viewer.ts';
import { admin, editor, startTestNetwork, type TestNetwork } from '../start-test-network.ts';

let network: TestNetwork;
beforeAll(async () => {
  network = await startTestNetwork();
});
afterAll(() => network[Symbol.asyncDispose]());

interface Entry {
  id: string;
  at: string;
  actor: string;
  action: string;
  subject: string;
  city: string | null;
  details: { name: string; value: string }[];
}
const log = async (args = '', as: Viewer | undefined = admin) => {
  const fields =
    'nodes { id at actor action subject city details { name value } } totalCount pageInfo { hasNextPage endCursor }';
  const { body } = await network.ask(`{ auditLog${args} { ${fields} edges { cursor node { id } } } }`, { as });
  return body;
};
const entries = async (args = '', as?: Viewer): Promise<Entry[]> => (await log(args, as)).data.auditLog.nodes;
const csv = async (args = '') =>
  (await network.ask(`{ auditLog${args} { csv } }`, { as: admin })).body.data.auditLog.csv;
const inputs = {
  city: { slug: 'gladbeck', name: 'Gladbeck', state: 'DE_NW' },
  role: { email: 'helga@stadt.example', role: 'MAINTAINER', city: 'hattingen' },
  token: { name: 'Das Portal', city: 'hattingen', scopes: ['READ_MEMBERS'], expiresInDays: 7 },
};
const ask = (mutation: string, as?: Viewer) =>
  network.ask(
    `mutation ($city: CityInput!, $role: RoleInput!, $token: PortalTokenInput!, $id: ID!) {
    ${mutation}
    _unused: recordCity(input: $city) @skip(if: true) { slug }
    _role: grantRole(input: $role) @skip(if: true) { role }
    _token: createPortalToken(input: $token) @skip(if: true) { secret }
    _id: withdrawPortalToken(id: $id) @skip(if: true) { id } }`,
    {
      variables: { ...inputs, id: tokenId },
      as,
    },
  );
let tokenId = '';
const endpoint = 'http://127.0.0.1:4100/hattingen/graphql';

/** Every change, in an order in which each is possible, and what is remembered of it. */
const changes: [string, string, Partial<Entry>][] = [
  [
    'recordCity',
    'recordCity(input: $city) { slug }',
    { action: 'city-recorded', subject: 'gladbeck', city: 'gladbeck' },
  ],
  [
    'recordCity again',
    'recordCity(input: { slug: "gladbeck", name: "Gladbeck", state: "DE_NW", population: 75000 }) { slug }',
    { action: 'city-changed', details: [{ name: 'fields', value: 'slug name state population' }] },
  ],
  [
    'registerNode',
    `registerNode(city: "hattingen", endpoint: "${endpoint}") { slug }`,
    { action: 'node-registered', subject: 'hattingen', city: 'hattingen' },
  ],
  [
    'suspendNode',
    'suspendNode(city: "hattingen") { slug }',
    { action: 'node-suspended', subject: 'hattingen', city: 'hattingen' },
  ],
  [
    'suspendNode back',
    'suspendNode(city: "hattingen", suspended: false) { slug }',
    { action: 'node-resumed', city: 'hattingen' },
  ],
  [
    'removeNode',
    'removeNode(city: "hattingen") { slug }',
    { action: 'node-removed', subject: 'hattingen', city: 'hattingen' },
  ],
  [
    'grantRole',
    'grantRole(input: $role) { role }',
    { action: 'role-granted', city: 'hattingen', details: [{ name: 'role', value: 'MAINTAINER' }] },
  ],
  [
    'withdrawRole',
    'withdrawRole(input: $role)',
    { action: 'role-withdrawn', city: 'hattingen', details: [{ name: 'role', value: 'MAINTAINER' }] },
  ],
  [
    'createPortalToken',
    'createPortalToken(input: $token) { token { id } }',
    {
      action: 'portal-token-created',
      city: 'hattingen',
      details: [
        { name: 'days', value: '7' },
        { name: 'scopes', value: 'READ_MEMBERS' },
      ],
    },
  ],
  [
    'withdrawPortalToken',
    'withdrawPortalToken(id: $id) { id }',
    { action: 'portal-token-withdrawn', city: 'hattingen' },
  ],
];

describe('a change', () => {
  test.each(changes)('%s leaves one entry, and none where it is refused', async (_name, mutation, expected) => {
    const guest = { account: 'guest', grants: [{ role: 'maintainer' as const, city: 'hattingen' }] };
    for (const as of [undefined, guest]) expect((await ask(mutation, as)).body.errors).toHaveLength(1);
    const before = await network.db.auditEntry.count();
    const { body } = await ask(mutation, admin);
    expect(body.errors).toBeUndefined();
    tokenId = body.data.createPortalToken?.token.id ?? tokenId;
    expect(await network.db.auditEntry.count()).toBe(before + 1);
    const [entry] = await entries('(first: 1)');
    expect(entry).toMatchObject({ actor: 'office', ...expected });
  });

  test('that changes nothing leaves none', async () => {
    const before = await network.db.auditEntry.count();
    for (const mutation of [
      'recordCity(input: $city) { slug }',
      'registerFeed(city: "hattingen", url: null) { slug }',
      'removeNode(city: "hattingen") { slug }',
      'withdrawRole(input: $role)',
      'withdrawPortalToken(id: $id) { id }',
    ]) {
      expect((await ask(mutation, admin)).body.errors).toBeUndefined();
    }
    expect(await network.db.auditEntry.count()).toBe(before);
  });

  test('that fails after it was entered takes its entry back', async () => {
    const before = await network.db.auditEntry.count();
    const failing = network.db.$transaction(async (records) => {
      await recordAudit(records, { actor: 'office', action: 'tried', subject: 'hattingen' });
      throw new Error('undone');
    });
    await expect(failing).rejects.toThrow('undone');
    expect(await network.db.auditEntry.count()).toBe(before);
  });

  test('is remembered without an address, a name, a text or a secret', async () => {
    const kept = JSON.stringify(await network.db.auditEntry.findMany({ omit: { id: true } }));
    expect(kept.length).toBeGreaterThan(500);
    expect(kept).not.toMatch(/@|helga|Das Portal|Gladbeck|127\.0\.0\.1|svp_/);
  });
});

describe('the audit log', () => {
  test.each([
    'UPDATE "AuditEntry" SET actor = \'nobody\'',
    'DELETE FROM "AuditEntry"',
    'TRUNCATE "AuditEntry"',
    'TRUNCATE "AuditEntry" CASCADE',
  ])('only grows: %s is refused by the database itself', async (statement) => {
    const before = await network.db.auditEntry.findMany();
    expect(before.length).toBeGreaterThan(0);
    await expect(network.db.$executeRawUnsafe(statement)).rejects.toThrow('The audit log only grows.');
    expect(await network.db.auditEntry.findMany()).toEqual(before);
  });

  test.each<[string, Viewer | undefined, boolean, boolean]>([
    ['a visitor', undefined, false, false],
    ['an account without a role', { account: 'g', grants: [] }, false, false],
    ['an application', { account: 'portal:1', grants: [{ role: 'portal' }, { role: 'member' }] }, false, false],
    ['an organiser', { account: 'o', grants: [{ role: 'organiser', region: 'west' }] }, false, false],
    ['a maintainer', { account: 'm', grants: [{ role: 'maintainer', city: 'hattingen' }] }, false, false],
    ['an editor of another city', { account: 'e', grants: [{ role: 'editor', city: 'bottrop' }] }, false, false],
    ['an editor', editor, true, false],
    ['the programme office', admin, true, true],
  ])('is read by %s as far as it may', async (_name, viewer, ofCity, ofAll) => {
    const denied = viewer ? 'ROLE_REQUIRED' : 'SIGN_IN_REQUIRED';
    for (const [args, may] of [
      ['(city: "hattingen")', ofCity],
      ['(city: "gladbeck")', ofAll],
      ['', ofAll],
    ] as const) {
      const { body } = await network.ask(`{ auditLog${args} { nodes { city } csv } }`, { as: viewer });
      if (!may) {
        expect(body.data.auditLog, args).toBeNull();
        expect(body.errors[0].extensions.reason, args).toBe(denied);
      } else if (args) expect(new Set(body.data.auditLog.nodes.map((entry: Entry) => entry.city)).size, args).toBe(1);
      else expect(body.data.auditLog.nodes.length).toBe(await network.db.auditEntry.count());
    }
  });

  test('comes newest first, page by page, and can be narrowed to a time', async () => {
    const all = await entries('(first: 100)');
    const numbers = all.map(({ id }) => Number(id));
    expect(numbers).toEqual(numbers.toSorted((one, other) => other - one));
    const { auditLog: first } = (await log('(first: 3)')).data;
    expect(first).toMatchObject({ nodes: all.slice(0, 3), totalCount: all.length, pageInfo: { hasNextPage: true } });
    expect(await entries(`(first: 3, after: "${first.pageInfo.endCursor}")`)).toEqual(all.slice(3, 6));
    const since = new Date(Date.parse(all[2]!.at)).toISOString();
    const later = all.filter(({ at }) => at >= since);
    expect(await entries(`(from: "${since}")`)).toEqual(later);
    expect(await entries(`(to: "${since}")`)).toEqual(all.slice(later.length));
  });

  test.each([
    ['(after: "WyJhIiwiIiwiMSJd")', 'CURSOR_INVALID'],
    [`(after: "${Buffer.from('["audit","","x"]').toString('base64url')}")`, 'CURSOR_INVALID'],
    ['(first: 101)', 'FIRST_OUT_OF_RANGE'],
    ['(from: "yesterday")', 'DATE_TIME_INVALID'],
    ['(city: "No city")', 'SLUG_MALFORMED'],
  ])('refuses %s', async (args, reason) => {
    expect((await log(args)).errors[0].extensions.reason).toBe(reason);
  });
});

describe('the audit log as a file', () => {
  beforeEach(() => recordAudit(network.db, { actor: '=1+1', action: 'tried', subject: '@SUM(A1)', city: 'bottrop' }));

  test('is CSV for German spreadsheets, in which nothing is taken for a formula', async () => {
    const [headings, first] = (await csv('(city: "bottrop", first: 1)')).split('\r\n');
    expect(headings).toBe('\uFEFFZeit;Konto;Vorgang;Gegenstand;Stadt;Einzelheiten');
    expect(first).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z;'=1\+1;tried;'@SUM\(A1\);bottrop;$/);
  });

  test('is written once for a request', async () => {
    const files = Array.from({ length: 10 }, (_, at) => `file${at}: auditLog { csv }`).join(' ');
    const { body } = await network.ask(`{ ${files} }`, { as: admin });
    const reasons = body.errors.map(({ extensions }: { extensions: { reason: string } }) => extensions.reason);
    expect(reasons).toEqual(Array(9).fill('FILES_EXCEEDED'));
  });

  test('holds all pages, and ends before it gets too long for an answer', async () => {
    const count = await network.db.auditEntry.count();
    expect((await csv('(first: 1)')).trim().split('\r\n')).toHaveLength(count + 1);
    const deed = {
      at: new Date(),
      actor: 'account-'.padEnd(44, 'x'),
      action: 'role-granted',
      subject: 'y'.repeat(44),
      city: 'wolfsburg',
    };
    await network.db.auditEntry.createMany({ data: Array.from({ length: 10_001 }, () => deed) });
    const file = await csv('(city: "wolfsburg")');
    expect(file.length).toBeLessThanOrEqual(800_000);
    expect(file.length).toBeGreaterThan(780_000);
    expect(file.endsWith('\r\n')).toBe(true);
  });
});
