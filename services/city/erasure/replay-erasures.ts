import type { PrismaClient } from '../../../prisma/city/client/client.ts';
import type { ListedErasure } from '../../shared/erasures.ts';
import { eraseEverywhere } from './erase-everywhere.ts';
import { newId } from './erase-person.ts';
import { findPersons } from './find-persons.ts';
import { erasureTimeoutMs } from './limits.ts';

/** Who has asked for an erasure that a city was told of. */
const hub = 'hub';

/**
 * Erases again what was stored before each of these erasures, found by its digest alone: a restored backup has brought it
 * back, or another city or the hub was asked. Each that is new here leaves a receipt. Returns how many rows that were.
 */
export async function replayErasures(
  db: PrismaClient,
  city: string,
  erasures: ListedErasure[],
  { known, now }: { known: ReadonlyMap<string, Date>; now: Date },
): Promise<number> {
  if (erasures.length === 0) return 0;
  return db.$transaction(
    async (transaction) => {
      const persons = await findPersons(transaction, city, new Set(erasures.map(({ digest }) => digest)));
      let rows = 0;
      for (const { digest, erasedAt } of erasures) {
        const person = persons.get(digest);
        const counts = person ? await eraseEverywhere(transaction, person, { before: erasedAt, now }) : {};
        rows += Object.values(counts).reduce((sum, count) => sum + count, 0);
        if (known.has(digest) && known.get(digest)! >= erasedAt) continue;
        const stamps = { requestedBy: hub, requestedAt: erasedAt, doneAt: now };
        await transaction.erasure.create({ data: { id: newId(city), digest, ...stamps, counts } });
      }
      return rows;
    },
    { timeout: erasureTimeoutMs },
  );
}
