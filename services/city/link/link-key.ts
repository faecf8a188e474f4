import { randomBytes } from 'node:crypto';
import type { PrismaClient } from '../../../prisma/city/client/client.ts';

/** Returns the key, in base64, that signs the links and reply addresses in a city's mails, and makes it the first time. */
export async function ensureLinkKey(db: Pick<PrismaClient, 'linkKey'>, now = new Date()): Promise<string> {
  const kept = await db.linkKey.findFirst();
  if (kept) return kept.key;
  await db.linkKey.createMany({
    data: [{ key: randomBytes(32).toString('base64'), createdAt: now }],
    skipDuplicates: true,
  });
  return (await db.linkKey.findFirstOrThrow()).key;
}
