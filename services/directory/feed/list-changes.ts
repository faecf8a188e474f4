import type { DirectoryDatabase } from '../context.ts';

/** What of one kind has changed in one city. */
interface Change {
  city: string;
  kind: string;
  ids: string[];
}

/** How many changed things are named at once. */
const changesNamed = 1_000;

/** Says which things have changed from one position to another, shown or not; null when they are more than 1,000. */
export async function listChanges(db: DirectoryDatabase, after: bigint, last: bigint): Promise<Change[] | null> {
  const changes = await db.$queryRaw<Change[]>`
    SELECT city, kind, array_agg(id ORDER BY id) AS ids
    FROM (
      SELECT city, kind, id FROM "Listing" WHERE position > ${after} AND position <= ${last} LIMIT ${changesNamed + 1}
    ) changed
    GROUP BY city, kind ORDER BY city, kind`;
  return changes.reduce((sum, { ids }) => sum + ids.length, 0) > changesNamed ? null : changes;
}
