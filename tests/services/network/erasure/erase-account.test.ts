import { afterAll, beforeAll, expect, test } from 'vitest';
import { digestOf } from '../../../../services/shared/erasures.ts';
import { admin, editor, startTestNetwork, type TestNetwork } from '../start-test-network.ts';

let network: TestNetwork;
beforeAll(async () => {
  network = await startTestNetwork({ adminEmails: ['programmbuero@stadtverbund.example'] });
});
afterAll(() => network[Symbol.asyncDispose]());

const address = 'zita.kanari@stadt.example';
const at = new Date('2026-11-01T10:00:00Z');
const erase = (email: string, as?: typeof admin) =>
  network.ask('mutation ($email: String!) { eraseAccount(email: $email) { digest erasedAt hadAccount cities } }', {
    variables: { email },
    as,
  });

test('an account is erased with all that is known of its address; only a digest of it is kept, for every city', async () => {
  const { db } = network;
  const stamps = { createdAt: at, expiresAt: new Date('2030-01-01T00:00:00Z') };
  await db.account.create({
    data: {
      ...{ id: 'account-1', email: address, createdAt: at, lastSignInAt: at },
      roles: { create: { role: 'MEMBER', city: 'bottrop', grantedAt: at, grantedBy: 'office' } },
      sessions: { create: { id: 's', ...stamps, refreshTokens: { create: { hash: 'h', createdAt: at } } } },
    },
  });
  await db.portalToken.create({
    data: { id: 'p', name: `von ${address}`, hash: 'p', owner: 'account-1', scopes: [], perMinute: 1, ...stamps },
  });
  await db.signInCode.create({ data: { id: 'c', email: address, hash: 'c', ...stamps } });
  await db.application.create({
    data: {
      ...{
        id: 'a',
        applicant: 'account-1',
        slug: 'neustadt',
        createdAt: at,
        updatedAt: at,
        reviewNote: `Frag ${address}.`,
      },
      answers: { name: 'Neustadt', contact: { office: 'Zita im Büro', email: address, phone: '0170 1' } },
    },
  });

  const { body } = await erase(' Zita.Kanari@Stadt.example', admin);
  expect(body.data.eraseAccount).toMatchObject({ digest: digestOf('', address), hadAccount: true, cities: 3 });
  const tables = [db.account, db.session, db.roleGrant, db.portalToken, db.signInCode, db.application, db.auditEntry];
  const kept = await Promise.all(tables.map((table) => (table as typeof db.account).findMany()));
  expect(JSON.stringify(kept, (_name, value) => (typeof value === 'bigint' ? String(value) : value))).not.toMatch(
    /zita|kanari/i,
  );
  expect(await db.account.findMany({ where: { id: 'account-1' } })).toMatchObject([{ validFrom: expect.any(Date) }]);
  expect(await db.application.findFirst()).toMatchObject({
    answers: { name: 'Neustadt', contact: null },
    reviewNote: 'Frag [gelöscht].',
  });
  expect(await db.refreshToken.count()).toBe(0);
  const cities = ['', 'bottrop', 'hattingen', 'wolfsburg'];
  const wishes = cities.flatMap((city) => [address, 'account-1'].map((said) => `${city} ${digestOf(city, said)}`));
  expect((await db.erasure.findMany()).map(({ city, digest }) => `${city} ${digest}`).sort()).toEqual(wishes.sort());
});

test('an address without an account is erased in the cities', async () => {
  expect((await erase('nobody@stadt.example', admin)).body.data.eraseAccount).toMatchObject({
    hadAccount: false,
    cities: 3,
  });
});

test.each([
  ['nobody', undefined, 'SIGN_IN_REQUIRED'],
  ['an editor', editor, 'ROLE_REQUIRED'],
])('is not done for %s', async (_who, viewer, reason) => {
  expect((await erase(address, viewer)).body.errors[0].extensions.reason).toBe(reason);
});

test('an address of the programme office in the settings stays', async () => {
  expect((await erase('programmbuero@stadtverbund.example', admin)).body.errors[0].extensions.reason).toBe(
    'ROLE_FIXED',
  );
});
