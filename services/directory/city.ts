import type { City } from '../../prisma/directory/client/client.ts';

/** A city as the directory knows it; the resolvers read its fields. */
export type CityRecord = City;
