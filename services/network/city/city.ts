import type { City } from '../../../prisma/network/client/client.ts';

/** A city as it is on record; the resolvers read its fields. */
export type CityRecord = Omit<City, 'createdAt' | 'updatedAt'>;

/** What lists leave in the database: reading two points in time per city costs 40 % of a list of 100. */
export const unread = { createdAt: true, updatedAt: true } as const;

/** A place on earth in WGS 84, in degrees. */
export interface Place {
  lat: number;
  lon: number;
}

/** The standings of cities that lists show when nothing is said: those that take part today. */
export const takingPart = ['MEMBER', 'ASSOCIATED'] as const satisfies CityRecord['status'][];

/** Tells whether a city takes part today. */
export const takesPart = ({ status }: Pick<CityRecord, 'status'>): boolean =>
  status === 'MEMBER' || status === 'ASSOCIATED';

/** Tells whether a text has the form of a federal state in ISO 3166-2 with an underscore, for instance `DE_NW`. */
export const isState = (text: string): boolean => /^[A-Z]{2}_[A-Z0-9]{1,3}$/.test(text);

/** Tells whether a text has the form of an official municipality key (AGS): 8 digits. */
export const isMunicipalityKey = (text: string): boolean => /^[0-9]{8}$/.test(text);

/** Tells whether a city has as many inhabitants as the programme is meant for; unknown counts as yes. */
export const fitsProgramme = (population: number | null): boolean =>
  population === null || (population >= 10_000 && population <= 250_000);

/** Returns where a city lies, or null when that is not on record. */
export const findPlace = ({ lat, lon }: Pick<CityRecord, 'lat' | 'lon'>): Place | null =>
  lat === null || lon === null ? null : { lat, lon };

/** Returns the distance of two places in kilometres, by the haversine formula on a sphere of 6,371 km. */
export function distanceKm(from: Place, to: Place): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const sin2 = (degrees: number) => Math.sin(radians(degrees) / 2) ** 2;
  const chord =
    sin2(to.lat - from.lat) + Math.cos(radians(from.lat)) * Math.cos(radians(to.lat)) * sin2(to.lon - from.lon);
  return 2 * 6_371 * Math.asin(Math.min(1, Math.sqrt(chord)));
}
