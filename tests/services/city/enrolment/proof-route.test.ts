import { createPublicKey } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureNodeKey } from '../../../../services/city/enrolment/node-key.ts';
import { hub, startTestCity, type TestCity } from '../start-test-city.ts';

const nonce = 'a-word-that-nobody-knew_';
let city: TestCity;
beforeAll(async () => {
  city = await startTestCity();
});
afterAll(() => city[Symbol.asyncDispose]());

const ask = (query: string) => fetch(`${city.city.url}/hattingen/.well-known/stadtverbund${query}`);

test('a node signs the word that it is asked with, its slug and its hub, with one key for ever', async () => {
  const answers = await Promise.all([1, 2, 3, 4].map(() => ask(`?nonce=${nonce}`)));
  const { jwk } = await ensureNodeKey(city.db, new Date());
  const key = createPublicKey({ key: { ...jwk }, format: 'jwk' });
  for (const answer of answers) {
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const { proof } = (await answer.json()) as { proof: string };
    const claims = jwt.verify(proof, key, { algorithms: ['ES256'], audience: hub, subject: 'hattingen' });
    expect(claims).toMatchObject({ nonce });
    expect((claims as jwt.JwtPayload).exp! - (claims as jwt.JwtPayload).iat!).toBe(60);
  }
});

test.each([
  '',
  '?nonce=short',
  `?nonce=${'x'.repeat(101)}`,
  '?nonce=no%20word%20of%20letters',
  `?nonce=${nonce}&nonce=${nonce}`,
])('it signs nothing for %j', async (query) => {
  const answer = await ask(query);
  expect([answer.status, await answer.json()]).toMatchObject([
    400,
    { errors: [{ extensions: { argument: 'nonce' } }] },
  ]);
});
