import { createHash } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCode, readMails, waitForMail } from '../../../setup/mails.ts';
import { reasonOf, type SignInFixture, startSignIn } from './start-sign-in.ts';

let fixture: SignInFixture;
beforeAll(async () => {
  const pass = async () => undefined;
  const roomy = { countRequest: pass, countTry: pass, countRefresh: pass };
  fixture = await startSignIn({ adminEmails: ['office@hub.example'] }, { signInLimiter: roomy });
});
afterAll(() => fixture[Symbol.asyncDispose]());

const accounts = () => fixture.network.db.account.count();
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
const refused = {
  data: { signIn: null },
  errors: [
    {
      message: 'The code is wrong or no longer valid. Check it, or have a new one sent with requestSignIn.',
      locations: expect.anything(),
      path: ['signIn'],
      extensions: { code: 'UNAUTHENTICATED', reason: 'CODE_INVALID' },
    },
  ],
};

describe('asking for a code', () => {
  test('is answered alike for an address that has an account and for one that has none', async () => {
    await fixture.open('known@stadt.example');
    const shapeOf = ({ status, headers, body }: Awaited<ReturnType<typeof fixture.request>>) => ({
      status,
      headers: [...headers.keys()].sort(),
      length: headers.get('content-length'),
      body: JSON.stringify(body)
        .replace(/\d{4}-[\d-]+T[\d:.]+Z/, 'soon')
        .replace(/"[\w-]{22}"/, '"random"'),
    });
    const known = shapeOf(await fixture.request('known@stadt.example'));
    expect(known).toEqual(shapeOf(await fixture.request('other@stadt.example')));
    expect(known.body).toBe('{"data":{"requestSignIn":{"requestId":"random","expiresAt":"soon"}}}');
  });

  test('asks the tables the same for both', async () => {
    const before = await accounts();
    await fixture.request('nobody@stadt.example');
    expect(await accounts()).toBe(before);
  });

  test('sends six digits by mail, in German first, and not in the subject', async () => {
    const code = await fixture.getCode('mail@stadt.example');
    const [mail] = await readMails(fixture.outbox, 'mail@stadt.example');
    expect(code).toMatch(/^\d{6}$/);
    expect(mail?.subject).toBe('Ihr Code für die Anmeldung bei Stadtverbund / Your sign-in code');
    expect(mail?.text).toMatch(/^Guten Tag,.*\n {4}\d{6}\n.*Hello,.*\n {4}\d{6}\n/s);
    expect(mail?.headers).toContainEqual(expect.objectContaining({ key: 'auto-submitted', value: 'auto-generated' }));
  });

  test('keeps nothing of the code but a salted hash', async () => {
    const code = await fixture.getCode('hash@stadt.example');
    const kept = await fixture.network.db.signInCode.findFirstOrThrow({ where: { email: 'hash@stadt.example' } });
    const plain = (['hex', 'base64url'] as const).map((form) => createHash('sha256').update(code).digest(form));
    for (const text of [code, ...plain]) expect(JSON.stringify(kept)).not.toContain(text);
  });

  test('forgets codes that have expired', async () => {
    await fixture.request('old@stadt.example');
    fixture.pass(600_001);
    await fixture.request('young@stadt.example');
    const emails = (await fixture.network.db.signInCode.findMany()).map(({ email }) => email);
    expect([emails.includes('old@stadt.example'), emails.includes('young@stadt.example')]).toEqual([false, true]);
  });

  test.each([
    ['', 'TEXT_MISSING'],
    ['  ', 'TEXT_MISSING'],
    ['anna', 'EMAIL_INVALID'],
    ['anna@stadt', 'EMAIL_INVALID'],
    ['anna@@stadt.example', 'EMAIL_INVALID'],
    ['anna@stadt.example, bernd@stadt.example', 'EMAIL_INVALID'],
    ['Anna <anna@stadt.example>', 'EMAIL_INVALID'],
    ['anna@stadt.example\nBcc: bernd@stadt.example', 'EMAIL_INVALID'],
    ['anna@städt.example', 'EMAIL_INVALID'],
    ['аnna@stadt.example', 'EMAIL_INVALID'],
    ['anna@stadt。example', 'EMAIL_INVALID'],
    ['ANNA@ſtadt.example', 'EMAIL_INVALID'],
    [`${'a'.repeat(300)}@stadt.example`, 'TEXT_TOO_LONG'],
  ])('is refused for %j as %s', async (email, reason) => {
    const answer = await fixture.request(email);
    expect(reasonOf(answer)).toBe(reason);
    expect(answer.body.errors[0].extensions.argument).toBe('email');
  });
});

describe('signing in', () => {
  test('makes an account at the first time and finds it again however the address is written', async () => {
    const before = await accounts();
    const first = await fixture.open('anna@stadt.example');
    expect(first).toEqual({
      accessToken: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
      refreshToken: expect.stringMatching(/^svr_[\w-]{43}$/),
      expiresAt: expect.any(String),
      account: expect.stringMatching(/^account-[\da-f-]{36}$/),
    });
    for (const spelling of ['ANNA@Stadt.Example', ' anna@stadt.example ', 'Anna@STADT.example']) {
      const code = await fixture.getCode('anna@stadt.example');
      expect((await fixture.signIn(spelling, code)).body.data.signIn.account).toBe(first.account);
    }
    expect(await accounts()).toBe(before + 1);
  });

  test('takes the Kelvin sign for a K, so that it is the same account and the mail goes to nobody else', async () => {
    const plain = await fixture.open('kurt@stadt.example');
    await fixture.request('\u212Aurt@stadt.example');
    const code = readCode(await waitForMail(fixture.outbox, 'kurt@stadt.example', 2));
    expect((await fixture.signIn('\u212Aurt@stadt.example', code)).body.data.signIn.account).toBe(plain.account);
  });

  test('gives a token of 15 minutes that names the account and the session', async () => {
    const { accessToken, account, expiresAt } = await fixture.open('claims@stadt.example');
    const claims = jwt.decode(accessToken) as jwt.JwtPayload;
    expect(claims).toMatchObject({ sub: account, aud: 'stadtverbund', iss: fixture.network.service.url, grants: [] });
    expect(claims.sid).toMatch(/^session-/);
    expect(Math.ceil(claims.exp! - claims.iat!)).toBe(900);
    expect(claims.exp).toBe(Math.floor(Date.parse(expiresAt) / 1_000));
  });

  test('forgives spaces in the code', async () => {
    const code = await fixture.getCode('spaces@stadt.example');
    const { body } = await fixture.signIn('spaces@stadt.example', ` ${code.slice(0, 3)} ${code.slice(3)}\n`);
    expect(body.errors).toBeUndefined();
  });

  test('is refused alike for a code that is wrong, expired, used, of another address or was never sent', async () => {
    const email = 'refused@stadt.example';
    const used = await fixture.getCode(email);
    expect(reasonOf(await fixture.signIn(email, used))).toBeUndefined();
    const code = await fixture.getCode(email);
    const answers = [
      await fixture.signIn(email, wrong(code)),
      await fixture.signIn('stranger@stadt.example', code),
      await fixture.signIn(email, ''),
      await fixture.signIn(email, '1'.repeat(10_000)),
    ];
    fixture.pass(600_001);
    answers.push(await fixture.signIn(email, code));
    const spent = await fixture.getCode(email);
    await fixture.signIn(email, spent);
    answers.push(await fixture.signIn(email, spent));
    for (const answer of answers) expect([answer.status, answer.body]).toEqual([200, refused]);
  });

  test('takes with a request id the code of that request only, and without one the three newest of the address', async () => {
    const email = 'requests@stadt.example';
    type Sent = { requestId: string; code: string };
    const requests: Sent[] = [];
    for (let number = 1; number <= 4; number++) {
      const { requestId } = (await fixture.request(email)).body.data.requestSignIn;
      const code = readCode(await waitForMail(fixture.outbox, email, number));
      requests.push({ requestId, code });
    }
    const [oldest, second, third, newest] = requests as [Sent, Sent, Sent, Sent];
    for (const requestId of [newest.requestId, 'unknown', '', 'a\u0000', 'x'.repeat(10_000)]) {
      expect(reasonOf(await fixture.signIn(email, oldest.code, {}, requestId))).toBe('CODE_INVALID');
    }
    expect(reasonOf(await fixture.signIn('other@stadt.example', oldest.code, {}, oldest.requestId))).toBe(
      'CODE_INVALID',
    );
    expect(reasonOf(await fixture.signIn(email, oldest.code))).toBe('CODE_INVALID');
    expect(reasonOf(await fixture.signIn(email, second.code))).toBeUndefined();
    expect(reasonOf(await fixture.signIn(email, third.code, {}, third.requestId))).toBeUndefined();
    expect(reasonOf(await fixture.signIn(email, oldest.code, {}, oldest.requestId))).toBeUndefined();
  });

  test('ends a code with its fifth try, also when all come at once', async () => {
    const email = 'tries@stadt.example';
    const code = await fixture.getCode(email);
    await Promise.all(Array.from({ length: 4 }, () => fixture.signIn(email, wrong(code))));
    expect(reasonOf(await fixture.signIn(email, code))).toBeUndefined();
    const next = await fixture.getCode(email);
    await Promise.all(Array.from({ length: 12 }, () => fixture.signIn(email, wrong(next))));
    expect(reasonOf(await fixture.signIn(email, next))).toBe('CODE_INVALID');
    expect((await fixture.network.db.signInCode.findFirstOrThrow({ where: { email } })).unboundTries).toBe(5);
  });

  test('works once when the same code comes several times at once', async () => {
    const code = await fixture.getCode('twice@stadt.example');
    const answers = await Promise.all(Array.from({ length: 5 }, () => fixture.signIn('twice@stadt.example', code)));
    expect(answers.map(reasonOf).sort()).toEqual([...Array(4).fill('CODE_INVALID'), undefined]);
  });

  test('is told to the audit log without the address', async () => {
    const { account } = await fixture.open('audit@stadt.example');
    const entries = await fixture.network.db.auditEntry.findMany({ where: { actor: account } });
    expect(entries).toMatchObject([
      { action: 'signed-in', subject: expect.stringMatching(/^session-/), details: null },
    ]);
  });
});

describe('roles', () => {
  const grantsIn = (token: string) => (jwt.decode(token) as jwt.JwtPayload).grants;

  test('are those on record at sign-in and at every refresh', async () => {
    const { account, accessToken, refreshToken } = await fixture.open('roles@stadt.example');
    expect(grantsIn(accessToken)).toEqual([]);
    const role = { accountId: account, grantedBy: 'office', grantedAt: new Date() };
    await fixture.network.db.roleGrant.createMany({
      data: [
        { ...role, role: 'EDITOR', city: 'hattingen' },
        { ...role, role: 'ORGANISER', region: 'west', grantedAt: new Date(Date.now() + 1) },
      ],
    });
    const next = (await fixture.refresh(refreshToken)).body.data.refreshSession;
    const both = [
      { role: 'editor', city: 'hattingen' },
      { role: 'organiser', region: 'west' },
    ];
    expect(grantsIn(next.accessToken)).toEqual(both);
    expect(grantsIn((await fixture.open('roles@stadt.example')).accessToken)).toEqual(both);
    await fixture.network.db.roleGrant.deleteMany({ where: { accountId: account } });
    expect(grantsIn((await fixture.refresh(next.refreshToken)).body.data.refreshSession.accessToken)).toEqual([]);
  });

  test('include admin for the programme office, as long as its address stands there', async () => {
    const { accessToken, refreshToken } = await fixture.open('Office@Hub.example');
    expect(grantsIn(accessToken)).toEqual([{ role: 'admin' }]);
    await using other = await startSignIn({ databaseUrl: fixture.network.databaseUrl, adminEmails: [] });
    expect(grantsIn((await other.refresh(refreshToken)).body.data.refreshSession.accessToken)).toEqual([]);
  });
});

describe('the viewer', () => {
  const query = '{ viewer { account email roles { role city region } } }';

  test('is null without a token', async () => {
    expect((await fixture.network.ask(query)).body).toEqual({ data: { viewer: null } });
  });

  test('is the account of the token, with its address', async () => {
    const { account } = await fixture.open('viewer@stadt.example');
    const { body } = await fixture.network.ask(query, {
      as: { account, grants: [{ role: 'editor', city: 'bottrop' }] },
    });
    const roles = [{ role: 'EDITOR', city: 'bottrop', region: null }];
    expect(body.data.viewer).toEqual({ account, email: 'viewer@stadt.example', roles });
  });

  test('has no address when its account is not on record, as that of an application', async () => {
    const { body } = await fixture.network.ask(query, { as: { account: 'portal:1', grants: [{ role: 'portal' }] } });
    const roles = [{ role: 'PORTAL', city: null, region: null }];
    expect(body.data.viewer).toEqual({ account: 'portal:1', email: null, roles });
  });
});
