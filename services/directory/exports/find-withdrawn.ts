import { Prisma } from '../../../prisma/directory/client/client.ts';
import type { DirectoryDatabase } from '../context.ts';
import { traceDays } from '../index/limits.ts';
import type { SearchFilters } from '../search/filters.ts';
import { withinSql } from '../search/place-sql.ts';
import type { WithdrawnEvent } from './extract.ts';
import { exportedThings } from './limits.ts';

/**
 * Lists the events that cities have withdrawn in the last 30 days and that a calendar with these filters may have had,
 * the last one first. Nothing is left out for `from`: it is not known any more whether an event repeated. What was
 * looked for with a text or a form cannot be found again.
 */
export async function findWithdrawn(
  db: DirectoryDatabase,
  { text, form, topics, near, to }: SearchFilters,
  slugs: string[],
  now: Date,
): Promise<WithdrawnEvent[]> {
  if (text || form) return [];
  const oldest = new Date(now.getTime() - traceDays * 86_400_000);
  return db.$queryRaw<WithdrawnEvent[]>`
    SELECT id, "startsAt", "removedAt" FROM "Listing" listing JOIN "City" city ON slug = listing.city
    WHERE kind = 'event' AND slug = ANY(${slugs}) AND NOT erased AND "removedAt" > ${oldest} AND "startsAt" IS NOT NULL
      AND (${to}::timestamptz IS NULL OR "startsAt" < ${to})
      AND (${topics.length === 0} OR topics && ${topics})
      AND ${near ? withinSql(near) : Prisma.sql`true`}
    ORDER BY "removedAt" DESC, id LIMIT ${exportedThings}`;
}
