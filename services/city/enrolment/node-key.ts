import type { PrismaClient } from '../../../prisma/city/client/client.ts';
import { createSigningKey, readSigningKey, type SigningKey } from '../../shared/tokens.ts';

/** Returns the key with which a city's node proves who it is, and makes it the first time. */
export async function ensureNodeKey(db: PrismaClient, now: Date): Promise<SigningKey> {
  const kept = await db.nodeKey.findFirst();
  if (kept) return readSigningKey(kept.privateKey);
  await db.nodeKey.createMany({
    data: [{ privateKey: createSigningKey().privateKey, createdAt: now }],
    skipDuplicates: true,
  });
  return readSigningKey((await db.nodeKey.findFirstOrThrow()).privateKey);
}
