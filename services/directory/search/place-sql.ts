import { Prisma } from '../../../prisma/directory/client/client.ts';
import type { Circle } from './filters.ts';

/** The radius of the earth in kilometres, taken for a sphere. */
const earthKm = 6_371;

const lat = Prisma.sql`coalesce(listing.lat, city.lat)`;
const lon = Prisma.sql`coalesce(listing.lon, city.lon)`;

/**
 * How far a thing lies from the centre of a circle in kilometres, by the haversine formula, to a decimetre; null without
 * a place. It is written with 1 - cos for sin², which PostgreSQL refuses to reckon when it is all too small.
 */
export const distanceSql = (centre: Circle): Prisma.Sql => Prisma.sql`
  (2 * ${earthKm}::float8 * asin(least(1, sqrt((
    1 - cosd(${lat} - ${centre.lat}::float8)
    + cosd(${centre.lat}::float8) * cosd(${lat}) * (1 - cosd(${lon} - ${centre.lon}::float8))
  ) / 2))))`;

/** The condition that a thing lies within a circle; CASE sees to it that the box around it, which costs less, is looked at first. */
export const withinSql = (circle: Circle): Prisma.Sql => Prisma.sql`
  CASE WHEN ${Prisma.join(boxAround(circle), ' AND ')} THEN ${distanceSql(circle)} <= ${circle.radiusKm}::float8 ELSE false END`;

/** The box around a circle: a band of latitudes, and the meridians within it unless it holds a pole. */
function boxAround({ lat: north, lon: east, radiusKm }: Circle): Prisma.Sql[] {
  const degrees = (radians: number) => (radians * 180) / Math.PI;
  const radians = (angle: number) => (angle * Math.PI) / 180;
  const high = degrees(radiusKm / earthKm) + 1e-9;
  const band = Prisma.sql`${lat} BETWEEN ${north - high}::float8 AND ${north + high}::float8`;
  if (Math.abs(north) + high >= 90) return [band];
  const wide = degrees(Math.asin(Math.sin(radians(high)) / Math.cos(radians(north)))) + 1e-9;
  // Beyond the date line the meridians go on from the other side.
  const meridians = [0, 360, -360].map(
    (turn) => Prisma.sql`${lon} BETWEEN ${east - wide + turn}::float8 AND ${east + wide + turn}::float8`,
  );
  return [band, Prisma.sql`(${Prisma.join(meridians, ' OR ')})`];
}
