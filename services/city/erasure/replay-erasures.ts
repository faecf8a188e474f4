import type { PrismaClient } from '../../../prisma/city/client/client.ts';
import type { ListedErasure } from '../../shared/erasures.ts';
import { eraseEverywhere } from './erase-everywhere.ts';
import { type Counts, createErasureId, hub } from './erasure.ts';
import { findPersons } from './find-persons.ts';
import { erasureTimeoutMs } from './limits.ts';

/**
 * Erases again what was stored before each of these erasures, found by its digest alone: a restored backup has brought it
 * back, or another city or the hub was asked. A time
 * that is still to come counts as now. Each that is new here leaves a receipt, in the transaction of its own that it has. Returns how many rows that were.
 */
export async function replayErasures(
  db: PrismaClient,
  city: string,
  erasures: ListedErasure[],
  { known, now }: { known: ReadonlyMap<string, Date>; now: Date },
): Promise<number> {
  if (erasures.length === 0) return 0;
  const persons = await findPersons(db, city, new Set(erasures.map(({ digest }) => digest)));
  const isNew = ({ digest, erasedAt }: ListedErasure) => !((known.get(digest) ?? 0) >= erasedAt);
  const receiptOf = ({ digest, erasedAt }: ListedErasure, counts: Counts) => ({
    ...{ id: createErasureId(city), digest, requestedBy: hub, requestedAt: erasedAt, doneAt: now, counts },
  });
  const absent = erasures.filter((one) => !persons.has(one.digest) && isNew(one));
  await db.erasure.createMany({ data: absent.map((one) => receiptOf(one, {})) });
  let rows = 0;
  for (const one of erasures) {
    const person = persons.get(one.digest);
    if (!person) continue;
    rows += await db.$transaction(
      async (transaction) => {
        const before = one.erasedAt < now ? one.erasedAt : now;
        const counts = await eraseEverywhere(transaction, person, { before, now });
        if (isNew(one)) await transaction.erasure.create({ data: receiptOf(one, counts) });
        return Object.values(counts).reduce((sum, count) => sum + count, 0);
      },
      { timeout: erasureTimeoutMs },
    );
  }
  return rows;
}
