import type { PrismaClient } from '../../../prisma/city/client/client.ts';
import type { ListedErasure } from '../../shared/erasures.ts';
import { hub } from './erasure.ts';

/** Returns when each digest was last erased in a city, as it is told, also by a clock that is ahead. */
export async function listErased(db: PrismaClient): Promise<Map<string, Date>> {
  const rows = await db.$queryRaw<ListedErasure[]>`
    SELECT "digest", max(CASE WHEN "requestedBy" = ${hub} THEN "requestedAt" ELSE greatest("requestedAt", "doneAt") END)
        AS "erasedAt"
      FROM "Erasure" GROUP BY "digest"`;
  return new Map(rows.map(({ digest, erasedAt }) => [digest, erasedAt]));
}

/** Returns until when what was stored falls under the last erasure of each digest, of those that were done within a time. */
export const listBounds = (db: PrismaClient, { from, to }: { from: Date; to: Date }): Promise<ListedErasure[]> =>
  db.$queryRaw`
    SELECT * FROM (
      SELECT "digest", max(CASE WHEN "requestedBy" = ${hub} THEN least("requestedAt", "doneAt")
          ELSE greatest("requestedAt", "doneAt") END) AS "erasedAt"
        FROM "Erasure" GROUP BY "digest") AS bound
     WHERE "erasedAt" BETWEEN ${from} AND ${to}`;
