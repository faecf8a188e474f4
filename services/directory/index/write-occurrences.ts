import type { Prisma } from '../../../prisma/directory/client/client.ts';
import { type EventDates, findDates } from './event-dates.ts';

/**
 * Writes the dates of events anew: the one of an event that does not repeat, else those of the twelve months from
 * `now`. A date whose end is open counts as over when it has begun.
 */
export async function writeOccurrences(tx: Prisma.TransactionClient, events: EventDates[], now: Date): Promise<void> {
  if (events.length === 0) return;
  const ids = events.map(({ id }) => id);
  const records = JSON.stringify(
    events.flatMap((event) =>
      findDates(event, now).map(({ startsAt, endsAt }) => ({ id: event.id, startsAt, endsAt: endsAt ?? startsAt })),
    ),
  );
  await tx.$executeRaw`DELETE FROM "Occurrence" WHERE id = ANY(${ids})`;
  await tx.$executeRaw`
    INSERT INTO "Occurrence" (id, "startsAt", "endsAt", "previousEndsAt")
    SELECT id, "startsAt", "endsAt", max("endsAt") OVER (
      PARTITION BY id ORDER BY "startsAt" ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    )
    FROM jsonb_to_recordset(${records}::jsonb) AS date(id text, "startsAt" timestamptz, "endsAt" timestamptz)
    ON CONFLICT DO NOTHING`;
  await tx.$executeRaw`
    UPDATE "Listing" SET "endsAt" = dates."endsAt"
    FROM (
      SELECT event.id, max("Occurrence"."endsAt") AS "endsAt"
      FROM unnest(${ids}::text[]) AS event(id) LEFT JOIN "Occurrence" USING (id) GROUP BY event.id
    ) dates
    WHERE "Listing".id = dates.id AND "Listing"."endsAt" IS DISTINCT FROM dates."endsAt"`;
}
