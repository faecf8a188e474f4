import type { Extract } from './extract.ts';

/** Describes a point on earth with the words of schema.org. */
export const describePoint = (point: { lat: number; lon: number } | null) =>
  point && { '@type': 'GeoCoordinates', latitude: point.lat, longitude: point.lon };

/** Describes a city with the words of schema.org. */
export function describeCity(slug: string, { cities }: Extract) {
  const { name = slug, lat = null, lon = null } = cities.get(slug) ?? {};
  return { '@type': 'City', name, geo: describePoint(lat === null || lon === null ? null : { lat, lon }) };
}
