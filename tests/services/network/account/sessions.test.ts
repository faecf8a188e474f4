import { setTimeout as sleep } from 'node:timers/promises';
import jwt from 'jsonwebtoken';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { revokeAccount } from '../../../../services/network/account/revoke-account.ts';
import { sweepSessions } from '../../../../services/network/account/sweep-sessions.ts';
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
    const third = await next(second.refreshToken);
    expect(reasonOf(await fixture.refresh(first.refreshToken))).toBe('SESSION_ENDED');
    expect(reasonOf(await fixture.refresh(third.refreshToken))).toBe('SESSION_ENDED');
    const session = sidOf(second.accessToken);
    expect(await revokedIds()).toContain(session);
    expect(
      await fixture.network.db.auditEntry.count({ where: { subject: session, action: 'session-ended-by-reuse' } }),
    ).toBe(1);
  });

  test.each([2, 8])('gives all of %i who use a refresh token at once the same next one', async (many) => {
    const { refreshToken } = await open();
    const answers = await Promise.all(Array.from({ length: many }, () => fixture.refresh(refreshToken)));
    const given = [...new Set(answers.map(({ body }) => body.data.refreshSession.refreshToken as string))];
    expect(given).toHaveLength(1);
    expect(reasonOf(await fixture.refresh(given[0]!))).toBeUndefined();
    expect(reasonOf(await fixture.refresh(refreshToken))).toBe('SESSION_ENDED');
  });

  test('ends the session when a refresh token comes again after ten seconds', async () => {
    await using own = await startSignIn();
    const first = await own.open('late@stadt.example');
    const { refreshToken } = (await own.refresh(first.refreshToken)).body.data.refreshSession;
    own.pass(10_000);
    expect(reasonOf(await own.refresh(first.refreshToken))).toBe('SESSION_ENDED');
    expect(reasonOf(await own.refresh(refreshToken))).toBe('SESSION_ENDED');
  });

  test('forgets used refresh tokens after a day, and no session goes on by one', async () => {
    await using own = await startSignIn();
    const first = await own.open('long@stadt.example');
    const refresh = async (token: string) => (await own.refresh(token)).body.data.refreshSession.refreshToken;
    const third = await refresh(await refresh(first.refreshToken));
    own.pass(day + 1_000);
    const fourth = await refresh(third);
    expect(await own.network.db.refreshToken.count(), 'the third and the fourth').toBe(2);
    expect(reasonOf(await own.refresh(first.refreshToken))).toBe('SESSION_ENDED');
    expect(reasonOf(await own.refresh(fourth))).toBeUndefined();
  });

  test('leaves nothing on record of what is long over', async () => {
    await using own = await startSignIn();
    const { db } = own.network;
    await own.signOut((await own.open('ended@stadt.example')).refreshToken);
    const { account } = await own.open('lasting@stadt.example');
    await own.request('code@stadt.example');
    const role = { accountId: account, role: 'MEMBER', city: '', region: '' } as const;
    await db.withdrawnGrant.create({ data: { ...role, withdrawnAt: new Date() } });
    const left = () =>
      Promise.all([db.session.count(), db.refreshToken.count(), db.withdrawnGrant.count(), db.signInCode.count()]);
    await sweepSessions({ db, now: Date.now });
    expect(await left()).toEqual([2, 2, 1, 1]);
    await sweepSessions({ db, now: () => Date.now() + day });
    expect(await left()).toEqual([1, 1, 0, 0]);
  });

  test('leaves the other sessions of the account as they are', async () => {
    const email = 'devices@stadt.example';
    const phone = await fixture.open(email);
    const desk = await fixture.open(email);
    await next((await next(phone.refreshToken)).refreshToken);
    expect(reasonOf(await fixture.refresh(phone.refreshToken))).toBe('SESSION_ENDED');
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
