import { Prisma } from '../../../prisma/city/client/client.ts';
import type { Context } from '../context.ts';
import { type EventRow, events } from '../event/event.ts';
import { findItem, loaderOf } from '../item/load-items.ts';
import { readableSql } from '../item/visibility.ts';

/** Returns the latest meeting of a conference that has begun, was not cancelled and can be read by the viewer, or null. */
export const findLastMeeting = (context: Context, conference: string): Promise<EventRow | null> =>
  findMeeting(context, 'last', conference, {
    counts: Prisma.sql`"startsAt" <= ${context.now}::timestamptz`,
    order: Prisma.sql`"startsAt" DESC, "id" DESC`,
  });

/** Returns the first meeting of a conference that is not over or cancelled and can be read by the viewer, or null. */
export const findNextMeeting = (context: Context, conference: string): Promise<EventRow | null> =>
  findMeeting(context, 'next', conference, {
    counts: Prisma.sql`(coalesce("repeatsUntil", "endsAt", "startsAt") >= ${context.now}::timestamptz
      OR "recurrence" IS NOT NULL AND "repeatsUntil" IS NULL)`,
    order: Prisma.sql`"startsAt", "id"`,
  });

/** The meetings of all conferences that are asked for come from one query. */
async function findMeeting(
  context: Context,
  which: 'last' | 'next',
  conference: string,
  { counts, order }: { counts: Prisma.Sql; order: Prisma.Sql },
): Promise<EventRow | null> {
  const load = async (conferences: readonly string[]) => {
    const found = await context.db.$queryRaw<{ id: string; conferenceId: string }[]>`
      SELECT DISTINCT ON ("conferenceId") "conferenceId", "id" FROM "Event"
      WHERE "conferenceId" = ANY(${[...conferences]}::text[]) AND "status" <> 'CANCELLED' AND ${counts}
        AND ${readableSql(context.viewer, context.city)}
      ORDER BY "conferenceId", ${order}`;
    const byConference = new Map(found.map(({ conferenceId, id }) => [conferenceId, id]));
    return conferences.map((id) => byConference.get(id) ?? null);
  };
  const id = await loaderOf(context, `${which} meetings`, load).load(conference);
  return id === null ? null : findItem(context, events, id);
}
