import { expect, test } from 'vitest';
import { createTokenMint } from '../../gateway/city-token.ts';
import { createLocalKeySet } from '../../services/shared/key-set.ts';
import { createSigningKey, verifyToken } from '../../services/shared/tokens.ts';

const issuer = 'https://hub.example';
const key = createSigningKey();
const keys = createLocalKeySet([key]);

test('the word for a machine is signed for the network service alone, anew after 30 seconds', async () => {
  const start = Date.now();
  let now = start;
  const mint = createTokenMint(key, issuer, () => now);
  const token = mint.forClient('word');
  const audience = 'hub:network:client';
  expect((await verifyToken(token, { keys, issuer, audience })).viewer).toEqual({ account: 'word', grants: [] });
  await expect(verifyToken(token, { keys, issuer, audience: 'hub:network' })).rejects.toMatchObject({
    reason: 'TOKEN_INVALID',
  });
  now = start + 29_999;
  expect(mint.forClient('word')).toBe(token);
  expect(mint.forClient('another')).not.toBe(token);
  now = start + 30_000;
  expect(mint.forClient('word')).not.toBe(token);
});
