import { z } from 'zod';
import { between, place, text } from '../../shared/fields.ts';
import { isSlug } from '../../shared/ids.ts';
import { readInput } from '../../shared/read-input.ts';
import type { NetworkDatabase } from '../context.ts';
import { nearRadiusKm } from '../limits.ts';
import type { QueryCitiesArgs } from '../schema.types.ts';
import { type CityRecord, distanceKm, findPlace, isState, takingPart, unread } from './city.ts';

const near = place.extend({ radiusKm: between(0, nearRadiusKm) });
const state = z.string().refine(isState);

/** No two places of one degree of latitude are nearer than this, in kilometres. */
const kmPerDegree = 111;

/**
 * Returns the cities that fit every filter, by name in German order, then by slug. Without `status` only those that
 * take part today. Throws VALUE_INVALID, NUMBER_OUT_OF_RANGE or TEXT_TOO_LONG.
 */
export async function findCities(db: NetworkDatabase, filters: QueryCitiesArgs): Promise<CityRecord[]> {
  const circle = filters.near && readInput(near, filters.near, 'near');
  const wantedState = filters.state && readInput(state, filters.state, 'state');
  const wantedText = filters.text && readInput(text(200), filters.text, 'text');
  if (filters.region && !isSlug(filters.region)) return [];
  const margin = (circle?.radiusKm ?? 0) / kmPerDegree;
  const found = await db.city.findMany({
    where: {
      status: filters.status ?? { in: [...takingPart] },
      ...(wantedState && { state: wantedState }),
      ...(filters.region && { regions: { some: { slug: filters.region } } }),
      ...(wantedText && { name: { contains: literally(wantedText), mode: 'insensitive' } }),
      ...(circle && { lat: { gte: circle.lat - margin, lte: circle.lat + margin } }),
    },
    omit: unread,
    orderBy: [{ name: 'asc' }, { slug: 'asc' }],
  });
  return circle ? found.filter((city) => isWithin(city, circle)) : found;
}

function isWithin(city: CityRecord, circle: z.infer<typeof near>): boolean {
  const centre = findPlace(city);
  return centre !== null && distanceKm(circle, centre) <= circle.radiusKm;
}

/** PostgreSQL's LIKE reads `%` and `_` as placeholders; what a person types means itself. */
const literally = (typed: string) => typed.replace(/[\\%_]/g, '\\$&');
