import { expect, test } from 'vitest';
import { openNetworkDatabase } from '../../../../../services/network/context.ts';
import { openKeyRing } from '../../../../../services/network/token/keys/key-ring.ts';
import { rotateKeys } from '../../../../../services/network/token/keys/rotate-keys.ts';
import { createTestDatabase } from '../../../../setup/database.ts';
import { silent } from '../../start-test-network.ts';

test('processes that start together make one key between them, and follow a new one by themselves', async () => {
  const db = openNetworkDatabase(await createTestDatabase('network'), 4);
  let passed = 0;
  const open = () => openKeyRing(db, silent, () => Date.now() + passed);
  const rings = await Promise.all([open(), open(), open()]);
  const [first] = rings.map((ring) => ring.signing().kid);
  expect(rings.flatMap((ring) => ring.published().map(({ kid }) => kid))).toEqual([first, first, first]);
  await rotateKeys(db);
  await expect.poll(() => rings.map((ring) => ring.published().length), { timeout: 10_000 }).toEqual([2, 2, 2]);
  expect(rings.map((ring) => ring.signing().kid)).toEqual([first, first, first]);
  passed = 90_000;
  expect(new Set(rings.map((ring) => ring.signing().kid)).has(first!)).toBe(false);
  for (const ring of rings) await ring[Symbol.asyncDispose]();
  await db.$disconnect();
});

test('the keys that are known stay in use while the database is away', async () => {
  const db = openNetworkDatabase(await createTestDatabase('network'), 1);
  await using ring = await openKeyRing(db, silent, Date.now);
  const { kid } = ring.signing();
  await db.$executeRaw`ALTER TABLE "SigningKey" RENAME TO "Gone"`;
  await ring.refresh();
  expect(ring.signing().kid).toBe(kid);
  await db.$executeRaw`ALTER TABLE "Gone" RENAME TO "SigningKey"`;
  await db.signingKey.deleteMany();
  await ring.refresh();
  expect(ring.signing().kid).toBe(kid);
  await db.$disconnect();
});
