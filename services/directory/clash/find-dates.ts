import { Prisma } from '../../../prisma/directory/client/client.ts';
import type { Circle } from '../search/filters.ts';
import { distanceSql, withinSql } from '../search/place-sql.ts';
import type { Site } from './read-site.ts';

/** The time that a `date` takes up; an index of the table is about just this. */
export const rangeSql = Prisma.sql`tstzrange(date."startsAt", date."endsAt", '[]')`;

/** The condition that a `listing` of a `city` takes place at a site: what people can find, and the times of drafts. */
export const atSiteSql = ({ city, circle }: Site, except: string | null): Prisma.Sql => Prisma.sql`
  listing.kind IN ('event', 'busy') AND listing."removedAt" IS NULL AND city.visible AND listing.id <> ${except ?? ''}
  AND ${circle ? Prisma.sql`${inBandSql(circle)} AND ${withinSql(circle)}` : Prisma.sql`listing.city = ${city}`}`;

/** How far a `listing` of a `city` is from a site, in kilometres. */
export const farSql = ({ circle }: Site): Prisma.Sql => (circle ? distanceSql(circle) : Prisma.sql`0::float8`);

/** What has a place of its own lies between two parallels, which an index finds; a degree is a little more than 111 km. */
function inBandSql({ lat, radiusKm }: Circle): Prisma.Sql {
  const high = radiusKm / 111 + 1e-9;
  return Prisma.sql`(listing.lat IS NULL OR listing.lat BETWEEN ${lat - high}::float8 AND ${lat + high}::float8)`;
}
