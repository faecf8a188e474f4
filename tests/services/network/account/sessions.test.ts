import { setTimeout as sleep } from 'node:timers/promises';
import jwt from 'jsonwebtoken';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { revokeAccount } from '../../../../services/network/account/revoke-account.ts';
import { reasonOf, type SignInFixture, startSignIn } from './start-sign-in.ts';

let fixture: SignInFixture;
beforeAll(async () => {
  fixture = await startSignIn();
});
afterAll(() => fixture[Symbol.asyncDispose]());

const day = 24 * 60 * 60_000;
let people = 0;
const open = () => {
  people += 1;
  return fixture.open(`person-${people}@stadt.example`);
};
const next = async (refreshToken: string) => (await fixture.refresh(refreshToken)).body.data.refreshSession;
const sidOf = (token: string): string => (jwt.decode(token) as jwt.JwtPayload).sid;
const revoked = async (): Promise<{ id: string; before: string }[]> =>
  (await (await fetch(`${fixture.network.service.url}/registry`)).json()).revoked;
const revokedIds = async () => (await revoked()).map(({ id }) => id);

describe('refreshing a session', () => {
  test('brings a new pair of tokens of the same session, again and again', async () => {
    const first = await open();
    const second = await next(first.refreshToken);
    const third = await next(second.refreshToken);
    expect(new Set([first, second, third].map(({ refreshToken }) => refreshToken)).size).toBe(3);
    expect(new Set([first, second, third].map(({ accessToken }) => sidOf(accessToken))).size).toBe(1);
    expect(third.account).toBe(first.account);
  });

  test('keeps no refresh token as it is', async () => {
    const { refreshToken } = await open();
    const kept = await fixture.network.db.refreshToken.findMany();
    expect(JSON.stringify(kept)).not.toContain(refreshToken.slice(4));
  });

  test('ends the session for all who hold it when an old refresh token is used again', async () => {
    const first = await open();
    const second = await next(first.refreshToken);
    expect(reasonOf(await fixture.refresh(first.refreshToken))).toBe('SESSION_ENDED');
    expect(reasonOf(await fixture.refresh(second.refreshToken))).toBe('SESSION_ENDED');
    const session = sidOf(second.accessToken);
    expect(await revokedIds()).toContain(session);
    expect(
      await fixture.network.db.auditEntry.count({ where: { subject: session, action: 'session-ended-by-reuse' } }),
    ).toBe(1);
  });

  test.each([2, 8])(
    'gives one pair at most to %i who use a refresh token at once, and ends the session',
    async (many) => {
      const { refreshToken } = await open();
      const answers = await Promise.all(Array.from({ length: many }, () => fixture.refresh(refreshToken)));
      const given = answers.flatMap(({ body }) => body.data.refreshSession ?? []);
      expect(given).toHaveLength(1);
      expect(answers.filter((answer) => reasonOf(answer) === 'SESSION_ENDED')).toHaveLength(many - 1);
      expect(reasonOf(await fixture.refresh(given[0].refreshToken))).toBe('SESSION_ENDED');
    },
  );

  test('leaves the other sessions of the account as they are', async () => {
    const email = 'devices@stadt.example';
    const phone = await fixture.open(email);
    const desk = await fixture.open(email);
    await next(phone.refreshToken);
    await fixture.refresh(phone.refreshToken);
    expect((await next(desk.refreshToken)).account).toBe(desk.account);
  });

  test.each(['', 'svr_', 'x'.repeat(10_000), `svr_${'A'.repeat(43)}`])('is refused for %.20j', async (token) => {
    const { status, body } = await fixture.refresh(token);
    expect(status).toBe(200);
    expect(body.errors[0]).toMatchObject({
      message: 'This session has ended. Sign in again.',
      extensions: { code: 'UNAUTHENTICATED', reason: 'SESSION_ENDED' },
    });
  });

  test('goes on for 30 days at most, and no access token lives longer', async () => {
    await using own = await startSignIn();
    const first = await own.open('month@stadt.example');
    own.pass(30 * day - 60_000);
    const { body } = await own.refresh(first.refreshToken);
    const { accessToken, refreshToken } = body.data.refreshSession;
    const { exp, iat } = jwt.decode(accessToken) as { exp: number; iat: number };
    expect(exp - iat).toBeGreaterThan(0);
    expect(exp - iat).toBeLessThanOrEqual(60);
    own.pass(60_000);
    expect(reasonOf(await own.refresh(refreshToken))).toBe('SESSION_ENDED');
    await own.open('month@stadt.example');
    expect(await own.network.db.session.count(), 'the one that ended is forgotten').toBe(1);
  });
});

describe('signing out', () => {
  test('ends that session only, by any of its refresh tokens', async () => {
    const email = 'leaving@stadt.example';
    const other = await fixture.open(email);
    const first = await fixture.open(email);
    const second = await next(first.refreshToken);
    expect((await fixture.signOut(first.refreshToken)).body).toEqual({ data: { signOut: true } });
    expect(reasonOf(await fixture.refresh(second.refreshToken))).toBe('SESSION_ENDED');
    expect(await revokedIds()).toContain(sidOf(first.accessToken));
    expect(await revokedIds()).not.toContain(sidOf(other.accessToken));
    expect((await next(other.refreshToken)).account).toBe(first.account);
  });

  test('is answered alike for a session that ended before and for no session at all', async () => {
    const { refreshToken } = await open();
    await fixture.signOut(refreshToken);
    for (const token of [refreshToken, 'svr_unknown', '']) {
      expect((await fixture.signOut(token)).body).toEqual({ data: { signOut: true } });
    }
  });
});

describe('what the registry says is revoked', () => {
  test('is an account until the moment at which a role was withdrawn, and its sessions go on', async () => {
    const { account, accessToken, refreshToken } = await open();
    await fixture.network.db.$transaction((records) => revokeAccount(records, account, Date.now));
    const { before } = (await revoked()).find(({ id }) => id === account)!;
    const issuedAt = (token: string) => (jwt.decode(token) as { iat: number }).iat * 1_000;
    expect(issuedAt(accessToken)).toBeLessThanOrEqual(Date.parse(before));
    const { accessToken: later } = await next(refreshToken);
    expect(issuedAt(later)).toBeGreaterThan(Date.parse(before));
  });

  test('is never followed by a token with the roles from before, when a session is being refreshed', async () => {
    const { account, refreshToken } = await open();
    let refreshing!: ReturnType<typeof fixture.refresh>;
    await fixture.network.db.$transaction(async (records) => {
      await records.roleGrant.create({
        data: { accountId: account, role: 'MEMBER', grantedAt: new Date(), grantedBy: 'office' },
      });
      await revokeAccount(records, account, Date.now);
      refreshing = fixture.refresh(refreshToken);
      await sleep(100);
    });
    const refreshed = await refreshing;
    const revocation = (await revoked()).find(({ id }) => id === account)!;
    const { iat, grants } = jwt.decode(refreshed.body.data.refreshSession.accessToken) as jwt.JwtPayload;
    expect(iat! * 1_000).toBeGreaterThan(Date.parse(revocation.before));
    expect(grants).toEqual([{ role: 'member' }]);
  });

  test('is told as long as a token can still run, and changes the version', async () => {
    await using own = await startSignIn();
    const registry = async () => await (await fetch(`${own.network.service.url}/registry`)).json();
    const quiet = await registry();
    const { refreshToken } = await own.open('left@stadt.example');
    await own.signOut(refreshToken);
    const told = await registry();
    expect([quiet.revoked, told.revoked.length, told.version === quiet.version]).toEqual([[], 1, false]);
    own.pass(15 * 60_000 + 30_001);
    expect(await registry()).toEqual(quiet);
  });
});
