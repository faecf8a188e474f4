import type { Prisma } from '../../../prisma/directory/client/client.ts';
import type { DirectoryDatabase } from '../context.ts';
import type { ChangeIndex } from '../harvest/change-index.ts';
import { type EventDates, prepareDates } from './event-dates.ts';
import { eventsAtOnce, traceDays } from './limits.ts';
import { writeOccurrences } from './write-occurrences.ts';

/**
 * Brings the index on as time goes on, once a day: events that repeat get their dates of the twelve months from
 * `now`, and the traces of what is gone for 30 days go.
 */
export async function rollOccurrences(db: DirectoryDatabase, changeIndex: ChangeIndex, now: Date): Promise<void> {
  const oldest = new Date(now.getTime() - traceDays * 86_400_000);
  await db.listing.deleteMany({ where: { removedAt: { lt: oldest } } });
  for (let after = ''; ; ) {
    const find = (tx: Prisma.TransactionClient) => tx.$queryRaw<EventDates[]>`
      SELECT id, data FROM "Listing"
      WHERE kind IN ('event', 'busy') AND data->>'recurrence' IS NOT NULL AND id > ${after}
      ORDER BY id LIMIT ${eventsAtOnce}`;
    await prepareDates(await find(db), now);
    const events = await changeIndex(async (tx) => {
      const found = await find(tx);
      await writeOccurrences(tx, found, now);
      return found;
    });
    if (events.length < eventsAtOnce) return;
    after = events.at(-1)!.id;
  }
}
