import { expect, test } from 'vitest';
import { signInRates } from '../../../../services/network/account/limits.ts';
import { createSignInLimiter } from '../../../../services/network/account/sign-in-limiter.ts';
import { reasonOf, type SignInFixture, startSignIn } from './start-sign-in.ts';

const start = (rates: Partial<Record<keyof typeof signInRates, number>> = {}) =>
  startSignIn({}, { signInLimiter: createSignInLimiter({ ...signInRates, ...rates }) });
const codesSent = (fixture: SignInFixture) => fixture.network.db.signInCode.count();
const from = (client: string) => ({ 'x-client': client });

test('an address gets five codes an hour, however it is written; other addresses are not touched by that', async () => {
  await using fixture = await start();
  const spellings = [
    'a@stadt.example',
    'A@stadt.example',
    ' a@STADT.example',
    'a+1@stadt.example',
    'a+2+3@stadt.example',
  ];
  for (const spelling of spellings) expect(reasonOf(await fixture.request(spelling))).toBeUndefined();
  const refused = await fixture.request('a+4@stadt.example', from('another'));
  expect(refused.body.errors[0].extensions).toEqual({
    code: 'RATE_LIMITED',
    reason: 'TOO_FREQUENT',
    limit: expect.any(Number),
  });
  const { limit } = refused.body.errors[0].extensions;
  expect(refused.body.errors[0].message).toBe(`That was too often. Wait ${limit} seconds and try again.`);
  expect(limit).toBeGreaterThan(3_500);
  expect(limit).toBeLessThanOrEqual(3_600);
  expect(reasonOf(await fixture.request('b@stadt.example'))).toBeUndefined();
});

test('a client gets a bounded number of codes an hour, for whatever addresses; another client is not touched', async () => {
  await using fixture = await start({ requestsPerClient: 3 });
  for (const name of ['a', 'b', 'c']) await fixture.request(`${name}@stadt.example`, from('one'));
  expect(reasonOf(await fixture.request('d@stadt.example', from('one')))).toBe('TOO_FREQUENT');
  expect(reasonOf(await fixture.request('d@stadt.example', from('two')))).toBeUndefined();
  expect(await codesSent(fixture)).toBe(4);
});

test('without the word of a gateway a client is known by its own address, and so is one with a strange word', async () => {
  await using fixture = await start({ requestsPerClient: 2 });
  await fixture.request('a@stadt.example');
  await fixture.request('b@stadt.example', from('a b'));
  expect(reasonOf(await fixture.request('c@stadt.example', from('x'.repeat(65))))).toBe('TOO_FREQUENT');
});

test('an address has ten tries an hour, however many codes are sent', async () => {
  await using fixture = await start();
  const email = 'guessed@stadt.example';
  for (let code = 0; code < 2; code++) {
    await fixture.request(email);
    for (let attempt = 0; attempt < 5; attempt++) await fixture.signIn(email, 'wrong', from(`${code}-${attempt}`));
  }
  const code = await fixture.getCode(email).catch(() => '');
  expect(reasonOf(await fixture.signIn(email, code))).toBe('TOO_FREQUENT');
});

test('a client has a bounded number of tries an hour, for whatever addresses', async () => {
  await using fixture = await start({ triesPerClient: 3 });
  for (const name of ['a', 'b', 'c']) {
    expect(reasonOf(await fixture.signIn(`${name}@stadt.example`, '000000', from('one')))).toBe('CODE_INVALID');
  }
  expect(reasonOf(await fixture.signIn('d@stadt.example', '000000', from('one')))).toBe('TOO_FREQUENT');
  expect(reasonOf(await fixture.signIn('d@stadt.example', '000000', from('two')))).toBe('CODE_INVALID');
});

test('all of it holds for many requests at once', async () => {
  await using fixture = await start();
  const answers = await Promise.all(Array.from({ length: 20 }, () => fixture.request('many@stadt.example')));
  expect(answers.filter((answer) => reasonOf(answer) === 'TOO_FREQUENT')).toHaveLength(15);
});

test('what holds an hour is over after it', async () => {
  await using fixture = await start({ seconds: 1, requestsPerAddress: 1 });
  await fixture.request('patient@stadt.example');
  expect(reasonOf(await fixture.request('patient@stadt.example'))).toBe('TOO_FREQUENT');
  await expect
    .poll(async () => reasonOf(await fixture.request('patient@stadt.example')), { timeout: 5_000, interval: 200 })
    .toBeUndefined();
});
