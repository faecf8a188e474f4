import { Prisma } from '../../../prisma/city/client/client.ts';
import { cutPage } from '../../shared/connection.ts';
import type { Context } from '../context.ts';
import { readPage } from '../item/list-items.ts';
import { loaderOf } from '../item/load-items.ts';
import { readableSql } from '../item/visibility.ts';
import type { InitiativeEventsArgs } from '../schema.types.ts';
import { type EventPage, type EventRow, events } from './event.ts';
import { readWindow } from './list-events.ts';

/** What can hold events: the column that names it. */
type Holder = 'organiserId' | 'groupId' | 'conferenceId';

/** Prisma reads lists of an enum in raw answers only as texts. */
const columns = Prisma.raw(
  Object.keys(Prisma.EventScalarFieldEnum)
    .map((column) => (column === 'topics' ? '"topics"::text[] AS "topics"' : `"${column}"`))
    .join(', '),
);

const orders = {
  STARTS_AT: { column: Prisma.raw('"startsAt"'), beyond: Prisma.raw('>'), direction: Prisma.raw('ASC') },
  NEWEST: { column: Prisma.raw('"createdAt"'), beyond: Prisma.raw('<'), direction: Prisma.raw('DESC') },
};

type Numbered = EventRow & { total: number; isBeyond: boolean };

/**
 * Returns one page of the events that the viewer can read and that name an initiative, a group or a conference. The pages
 * of all that are asked for with the same arguments come from one query, which cuts and counts for each.
 */
export function pageEvents(
  context: Context,
  holder: Holder,
  id: string,
  args: InitiativeEventsArgs,
): Promise<EventPage> {
  const load = (ids: readonly string[]) => loadPages(context, holder, ids, args);
  return loaderOf(context, `events ${holder} ${JSON.stringify(args)}`, load).load(id);
}

async function loadPages(
  context: Context,
  holder: Holder,
  ids: readonly string[],
  args: InitiativeEventsArgs,
): Promise<EventPage[]> {
  const sort = args.sort ?? 'STARTS_AT';
  const { from, to } = readWindow(context, args);
  const { first, after, cursorOf } = readPage<EventRow>(context.city, events, sort, args);
  const { column, beyond, direction } = orders[sort];
  const isBeyond = after
    ? Prisma.sql`(${column}, "id") ${beyond} (${after.value}::timestamptz, ${after.id} COLLATE "C")`
    : Prisma.sql`true`;
  const held = Prisma.raw(`"${holder}"`);
  // Rows beyond the cursor come first; one that is not is kept when there are none, since it knows the total.
  const rows = await context.db.$queryRaw<Numbered[]>`
    SELECT * FROM (
      SELECT ${columns}, ${isBeyond} AS "isBeyond",
        (count(*) OVER (PARTITION BY ${held}))::int AS "total",
        (row_number() OVER (
          PARTITION BY ${held}
          ORDER BY ${isBeyond} DESC, ${column} ${direction}, "id" ${direction}
        ))::int AS "place"
      FROM "Event"
      WHERE ${held} = ANY(${[...ids]}::text[])
        AND ${readableSql(context.viewer, context.city)}
        AND (
          coalesce("repeatsUntil", "endsAt", "startsAt") >= ${from}::timestamptz
          OR "recurrence" IS NOT NULL AND "repeatsUntil" IS NULL
        )
        AND ${to ? Prisma.sql`least("startsAt", ("movedDates"->0->>'startsAt')::timestamptz) < ${to}::timestamptz` : Prisma.sql`true`}
    ) AS "numbered"
    WHERE "place" <= ${first + 1}
    ORDER BY "place"`;
  const byHolder = Map.groupBy(rows, (row) => row[holder]);
  return ids.map((id) => {
    const found = byHolder.get(id) ?? [];
    const page = cutPage<EventRow>(
      found.filter((row) => row.isBeyond),
      first,
    );
    return { ...page, cursorOf, count: async () => found[0]?.total ?? 0 };
  });
}
