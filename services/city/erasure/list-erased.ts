import type { PrismaClient } from '../../../prisma/city/client/client.ts';

/** Returns when each digest was last erased in a city. */
export async function listErased(db: PrismaClient): Promise<Map<string, Date>> {
  const rows = await db.erasure.groupBy({ by: ['digest'], _max: { requestedAt: true } });
  return new Map(rows.map(({ digest, _max }) => [digest, _max.requestedAt!]));
}
