import { Prisma } from '../../../prisma/directory/client/client.ts';
import { between, place } from '../../shared/fields.ts';
import { findIdParts, isSlug } from '../../shared/ids.ts';
import { readInput } from '../../shared/read-input.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { DirectoryDatabase } from '../context.ts';
import type { GeoPointInput, InputMaybe } from '../schema.types.ts';
import type { Circle } from '../search/filters.ts';
import { largestRadiusKm } from './limits.ts';

/** Where something is planned: its city, that city's state, and the circle in which others count; null is the city alone. */
export interface Site {
  city: string | null;
  state: string | null;
  circle: Circle | null;
}

/** Where something is planned, as a client sends it. */
export interface SiteArgs {
  city?: InputMaybe<string>;
  location?: InputMaybe<GeoPointInput>;
  radiusKm?: InputMaybe<number>;
}

/**
 * Reads where something is planned. A place without a city is in the state of the city that is nearest. Throws PLACE_MISSING when
 * neither is sent, SLUG_MALFORMED, CITY_UNKNOWN or NUMBER_OUT_OF_RANGE.
 */
export async function readSite(db: DirectoryDatabase, { city: slug, location, radiusKm }: SiteArgs): Promise<Site> {
  const radius = readInput(between(0, largestRadiusKm), radiusKm ?? 20, 'radiusKm');
  const point = location ? readInput(place, location, 'location') : null;
  if (slug == null) {
    if (!point) throw new Refusal('PLACE_MISSING', { argument: 'city' });
    return { city: null, state: await findState(db, point), circle: { ...point, radiusKm: radius } };
  }
  if (!isSlug(slug)) throw new Refusal('SLUG_MALFORMED', { argument: 'city' });
  const city = await db.city.findUnique({ where: { slug, visible: true } });
  if (!city) throw new Refusal('CITY_UNKNOWN', { city: slug });
  const centre = city.lat === null || city.lon === null ? null : { lat: city.lat, lon: city.lon };
  const middle = point ?? centre;
  return { city: slug, state: city.state, circle: middle && { ...middle, radiusKm: radius } };
}

/** Reads the id of the event that a question is about itself, or of its draft. Throws ID_MALFORMED. */
export function readExcept(except: InputMaybe<string> | undefined): string | null {
  if (except != null && !findIdParts(except)) throw new Refusal('ID_MALFORMED', { argument: 'except' });
  return except ?? null;
}

async function findState(db: DirectoryDatabase, { lat, lon }: Omit<Circle, 'radiusKm'>): Promise<string | null> {
  const [nearest] = await db.$queryRaw<{ state: string }[]>`
    SELECT state FROM "City" WHERE visible AND lat IS NOT NULL
    ORDER BY ${Prisma.sql`(lat - ${lat}::float8) ^ 2 + ((lon - ${lon}::float8) * cosd(${lat}::float8)) ^ 2`} LIMIT 1`;
  return nearest?.state ?? null;
}
