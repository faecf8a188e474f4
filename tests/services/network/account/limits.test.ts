import { expect, test } from 'vitest';
import { signInRates } from '../../../../services/network/account/limits.ts';
import { createSignInLimiter } from '../../../../services/network/account/sign-in-limiter.ts';
import { createSigningKey } from '../../../../services/shared/tokens.ts';
import { readCode, waitForMail } from '../../../setup/mails.ts';
import { reasonOf, type SignInFixture, startSignIn } from './start-sign-in.ts';

const start = (rates: Partial<Record<keyof typeof signInRates, number>> = {}) =>
  startSignIn({}, { signInLimiter: createSignInLimiter({ ...signInRates, ...rates }) });
const codesSent = (fixture: SignInFixture) => fixture.network.db.signInCode.count();
const from = ({ network }: SignInFixture, word: string) => ({ 'x-client': network.hub.client(word) });

test('an address gets five codes an hour for one client, however it is written; neither others are touched by that', async () => {
  await using fixture = await start();
  const spellings = [
    'a@stadt.example',
    'A@stadt.example',
    ' a@STADT.example',
    'a+1@stadt.example',
    'a+2+3@stadt.example',
  ];
  for (const spelling of spellings) expect(reasonOf(await fixture.request(spelling))).toBeUndefined();
  const refused = await fixture.request('a+4@stadt.example');
  expect(refused.body.errors[0].extensions).toEqual({
    code: 'RATE_LIMITED',
    reason: 'TOO_FREQUENT',
    limit: expect.any(Number),
  });
  const { limit } = refused.body.errors[0].extensions;
  expect(refused.body.errors[0].message).toBe(
    `That was too often. Wait ${Math.ceil(limit / 60)} minutes and try again.`,
  );
  expect(limit).toBeGreaterThan(3_500);
  expect(limit).toBeLessThanOrEqual(3_600);
  expect(reasonOf(await fixture.request('b@stadt.example'))).toBeUndefined();
  expect(reasonOf(await fixture.request('a@stadt.example', from(fixture, 'another')))).toBeUndefined();
});

test('an address gets 20 codes an hour, for however many clients', async () => {
  await using fixture = await start();
  for (let client = 0; client < 20; client++) {
    expect(reasonOf(await fixture.request('a@stadt.example', from(fixture, `${client}`)))).toBeUndefined();
  }
  expect(reasonOf(await fixture.request('a+1@stadt.example', from(fixture, 'another')))).toBe('TOO_FREQUENT');
  expect(reasonOf(await fixture.request('b@stadt.example', from(fixture, 'another')))).toBeUndefined();
});

test('all together get a bounded number of codes a minute', async () => {
  await using fixture = await start({ requestsPerMinute: 2 });
  for (const name of ['a', 'b']) await fixture.request(`${name}@stadt.example`, from(fixture, name));
  expect(reasonOf(await fixture.request('c@stadt.example', from(fixture, 'c')))).toBe('TOO_FREQUENT');
  expect(await codesSent(fixture)).toBe(2);
});

test('nobody keeps out who holds a request id, by asking for codes and trying wrong ones', async () => {
  await using fixture = await start();
  const email = 'victim@stadt.example';
  const { requestId } = (await fixture.request(email, from(fixture, 'victim'))).body.data.requestSignIn;
  const code = readCode(await waitForMail(fixture.outbox, email, 1));
  const ids: (string | undefined)[] = [undefined];
  for (let time = 0; time < 6; time++) {
    ids.push((await fixture.request(email, from(fixture, 'attacker'))).body.data.requestSignIn?.requestId);
  }
  for (const [time, id] of [...ids, ...ids].entries())
    await fixture.signIn(email, 'wrong', from(fixture, `a${time % 3}`), id);
  expect(reasonOf(await fixture.signIn(email, 'wrong', from(fixture, 'victim'), requestId))).toBe('CODE_INVALID');
  expect(reasonOf(await fixture.signIn(email, code, from(fixture, 'victim'), requestId))).toBeUndefined();
});

test('a client gets a bounded number of codes an hour, for whatever addresses; another client is not touched', async () => {
  await using fixture = await start({ requestsPerClient: 3 });
  for (const name of ['a', 'b', 'c']) await fixture.request(`${name}@stadt.example`, from(fixture, 'one'));
  expect(reasonOf(await fixture.request('d@stadt.example', from(fixture, 'one')))).toBe('TOO_FREQUENT');
  expect(reasonOf(await fixture.request('d@stadt.example', from(fixture, 'two')))).toBeUndefined();
  expect(await codesSent(fixture)).toBe(4);
});

test('without a word that the gateway has signed for this service a client is known by its own address', async () => {
  await using fixture = await start({ requestsPerClient: 1 });
  const { hub } = fixture.network;
  const one = { account: 'one', grants: [] };
  const audience = 'hub:network:client';
  const words = [
    'made-up',
    'x'.repeat(9_000),
    hub.token(one),
    hub.token(one, { audience: 'hattingen' }),
    hub.token(one, { audience, key: createSigningKey() }),
    hub.token(one, { audience, issuer: 'http://another.example' }),
    hub.token(one, { audience, seconds: -60 }),
  ];
  expect(reasonOf(await fixture.request('a@stadt.example'))).toBeUndefined();
  for (const word of words) {
    expect(reasonOf(await fixture.request('b@stadt.example', { 'x-client': word })), word).toBe('TOO_FREQUENT');
  }
  expect(reasonOf(await fixture.request('b@stadt.example', from(fixture, 'one')))).toBeUndefined();
});

test('a client has ten tries an hour for an address, however many codes are sent, and another has its own', async () => {
  await using fixture = await start();
  const email = 'guessed@stadt.example';
  for (let attempt = 0; attempt < 10; attempt++) await fixture.signIn(email, 'wrong', from(fixture, 'one'));
  const code = await fixture.getCode(email);
  expect(reasonOf(await fixture.signIn(email, code, from(fixture, 'one')))).toBe('TOO_FREQUENT');
  expect(reasonOf(await fixture.signIn(email, code, from(fixture, 'two')))).toBeUndefined();
});

test('a code has five tries with its request id and five without, by however many clients', async () => {
  await using fixture = await start();
  const email = 'guessed@stadt.example';
  const { requestId } = (await fixture.request(email)).body.data.requestSignIn;
  const code = readCode(await waitForMail(fixture.outbox, email, 1));
  for (let client = 0; client < 5; client++) {
    for (const id of [requestId, undefined]) await fixture.signIn(email, 'wrong', from(fixture, `${client}`), id);
  }
  for (const id of [requestId, undefined]) {
    expect(reasonOf(await fixture.signIn(email, code, from(fixture, 'late'), id))).toBe('CODE_INVALID');
  }
});

test('a client has a bounded number of tries an hour, for whatever addresses', async () => {
  await using fixture = await start({ triesPerClient: 3 });
  for (const name of ['a', 'b', 'c']) {
    expect(reasonOf(await fixture.signIn(`${name}@stadt.example`, '000000', from(fixture, 'one')))).toBe(
      'CODE_INVALID',
    );
  }
  expect(reasonOf(await fixture.signIn('d@stadt.example', '000000', from(fixture, 'one')))).toBe('TOO_FREQUENT');
  expect(reasonOf(await fixture.signIn('d@stadt.example', '000000', from(fixture, 'two')))).toBe('CODE_INVALID');
});

test('all of it holds for many requests at once', async () => {
  await using fixture = await start();
  const answers = await Promise.all(Array.from({ length: 20 }, () => fixture.request('many@stadt.example')));
  expect(answers.filter((answer) => reasonOf(answer) === 'TOO_FREQUENT')).toHaveLength(15);
});

test('what holds an hour is over after it', async () => {
  await using fixture = await start({ seconds: 1, requestsPerPair: 1 });
  await fixture.request('patient@stadt.example');
  expect(reasonOf(await fixture.request('patient@stadt.example'))).toBe('TOO_FREQUENT');
  await expect
    .poll(async () => reasonOf(await fixture.request('patient@stadt.example')), { timeout: 5_000, interval: 200 })
    .toBeUndefined();
});

test('a session goes on a bounded number of times a minute, and refusing it uses no token up', async () => {
  await using fixture = await start({ refreshesPerMinute: 2 });
  const other = await fixture.open('b@stadt.example');
  let { refreshToken } = await fixture.open('a@stadt.example');
  for (let time = 0; time < 2; time++)
    ({ refreshToken } = (await fixture.refresh(refreshToken)).body.data.refreshSession);
  expect(reasonOf(await fixture.refresh(refreshToken))).toBe('TOO_FREQUENT');
  const unused = await fixture.network.db.refreshToken.count({ where: { usedAt: null } });
  expect(unused, 'one of each session').toBe(2);
  expect(reasonOf(await fixture.refresh(other.refreshToken))).toBeUndefined();
});
