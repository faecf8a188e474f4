import { Prisma } from '../../../prisma/directory/client/client.ts';
import { listingKinds } from '../listing.ts';
import type { SearchFilters } from './filters.ts';
import { withinSql } from './place-sql.ts';

/** The condition that a `listing` of a `city` is shown and meets all filters but the text; `from` is never open here. */
export function conditionsOf(filters: SearchFilters, from: Date): Prisma.Sql {
  const { topics, cities, states, region, near, form } = filters;
  const kinds = filters.kinds.length > 0 ? filters.kinds : Object.values(listingKinds);
  const conditions = [
    Prisma.sql`city.visible AND listing."removedAt" IS NULL AND listing.kind = ANY(${kinds})`,
    ...(topics.length > 0 ? [Prisma.sql`listing.topics && ${topics}`] : []),
    ...(cities.length > 0 ? [Prisma.sql`listing.city = ANY(${cities})`] : []),
    ...(states.length > 0 ? [Prisma.sql`city.state = ANY(${states})`] : []),
    ...(region ? [Prisma.sql`${region} = ANY(city.regions)`] : []),
    ...(form ? [Prisma.sql`listing.form = ${form}`] : []),
    ...datesOf(filters, from),
    ...(near ? [withinSql(near)] : []),
  ];
  return Prisma.join(conditions, ' AND ');
}

/** An event must have a date in the window, and what ends must not be over; anything else is left out when a window was asked for. */
function datesOf({ from: asked, to, includeExpired }: SearchFilters, from: Date): Prisma.Sql[] {
  const lasts = Prisma.sql`listing."endsAt" >= ${from}`;
  if (!asked && !to) {
    const others = includeExpired ? Prisma.empty : Prisma.sql`AND listing."endsAt" IS NULL`;
    return [Prisma.sql`(listing.kind <> 'event' ${others} OR ${lasts})`];
  }
  const inWindow = Prisma.sql`listing.kind = 'event' AND ${lasts}`;
  if (!to) return [inWindow];
  return [
    inWindow,
    Prisma.sql`EXISTS (
      SELECT FROM "Occurrence" date WHERE date.id = listing.id AND date."endsAt" >= ${from} AND date."startsAt" < ${to})`,
  ];
}
