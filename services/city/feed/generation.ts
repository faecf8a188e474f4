import type { Prisma, PrismaClient } from '../../../prisma/city/client/client.ts';
import { Refusal } from '../../shared/refusal.ts';

/**
 * Returns the generation in which the changes of this moment are learnt: it names the marker that was placed last.
 * Null as long as nothing was ever public.
 */
export async function findGeneration(transaction: Prisma.TransactionClient): Promise<string | null> {
  const marker = await transaction.feedMarker.findFirst({ orderBy: { change: 'desc' } });
  return marker?.generation ?? null;
}

/**
 * Throws the Refusal FEED_RESTARTED (410) unless this database gave that change number in that generation. It did when
 * it has the marker, when no later one lies before the change (as one does where a restored copy went its own way),
 * and when it has come so far.
 */
export async function requireGeneration(
  transaction: Prisma.TransactionClient,
  generation: string,
  change: bigint,
): Promise<void> {
  if (!/^[0-9a-f-]{36}$/.test(generation)) throw new Refusal('FEED_RESTARTED', {}, 410);
  const [{ isOwn }] = await transaction.$queryRaw<[{ isOwn: boolean }]>`
    SELECT EXISTS (
      SELECT FROM "FeedMarker" AS mark WHERE "generation" = ${generation} AND NOT EXISTS (
        SELECT FROM "FeedMarker" AS later WHERE later."change" > mark."change" AND later."change" < ${change}
      )
    ) AND ${change} <= (SELECT max("change") FROM "FeedEntry") AS "isOwn"`;
  if (!isOwn) throw new Refusal('FEED_RESTARTED', {}, 410);
}

/** Has the next change place a marker: what happened to the database while this node was away is not known. */
export const forgetServer = (db: PrismaClient) => db.feedMarker.updateMany({ data: { server: '' } });
