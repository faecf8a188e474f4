import type { OracleContext } from './oracle.ts';
import { compareWords } from './pages.ts';
import { refuse } from './refuse.ts';
import type { CityRecord, Rows } from './rows.ts';

interface CitiesArgs {
  state?: string | null;
  region?: string | null;
  status?: string | null;
  near?: { lat: number; lon: number; radiusKm: number } | null;
  text?: string | null;
}
interface Named {
  slug: string;
  name: string;
}

const byName = (one: Named, other: Named) => compareWords(one.name, other.name) || (one.slug < other.slug ? -1 : 1);
const takesPart = ({ status }: CityRecord) => status === 'MEMBER' || status === 'ASSOCIATED';

/** Reads the cities with these slugs as they are on record, by name. */
const pickCities = ({ cities }: Rows, slugs: Iterable<string>) =>
  [...new Set(slugs)].map((slug) => cities.get(slug)!).sort(byName);

/** The length of the great circle between two places in kilometres, by the angle between their vectors. */
function distanceKm(one: { lat: number; lon: number }, other: { lat: number; lon: number }): number {
  const [a, b] = [one, other].map(({ lat, lon }) => {
    const [phi, lambda] = [(lat * Math.PI) / 180, (lon * Math.PI) / 180];
    return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
  }) as [number[], number[]];
  return 2 * 6_371 * Math.asin(Math.min(1, Math.hypot(...a.map((x, axis) => x - b[axis]!)) / 2));
}

function findCities({ rows }: OracleContext, { state, region, status, near, text }: CitiesArgs) {
  if (state && !/^[A-Z]{2}_[A-Z0-9]{1,3}$/.test(state)) throw refuse('VALUE_INVALID');
  return [...rows.cities.values()]
    .filter((city) => (status ? city.status === status : takesPart(city)))
    .filter((city) => !state || city.state === state)
    .filter((city) => !region || city.regions.some(({ slug }) => slug === region))
    .filter((city) => !text || city.name.toLowerCase().includes(text.toLowerCase()))
    .filter(
      ({ lat, lon }) => !near || (lat !== null && lon !== null && distanceKm(near, { lat, lon }) <= near.radiusKm),
    )
    .sort(byName);
}

/** What the sentences of the network's schema say. */
export const networkResolvers = {
  Query: {
    cities: (_query: unknown, args: CitiesArgs, context: OracleContext) => findCities(context, args),
    city: (_query: unknown, { slug }: { slug: string }, { rows }: OracleContext) => rows.cities.get(slug) ?? null,
    regions: (_query: unknown, _args: unknown, { rows }: OracleContext) => rows.regions.toSorted(byName),
    region: (_query: unknown, { slug }: { slug: string }, { rows }: OracleContext) =>
      rows.regions.find((region) => region.slug === slug) ?? null,
  },
  City: {
    location: ({ lat, lon }: CityRecord) => (lat === null || lon === null ? null : { lat, lon }),
    regions: ({ regions }: CityRecord) => regions.toSorted(byName),
    partnerCities: ({ slug, partners, partnerOf }: CityRecord, _args: unknown, { rows }: OracleContext) => {
      const partnersBothWays = [...partners, ...partnerOf].map((partner) => partner.slug);
      return pickCities(
        rows,
        partnersBothWays.filter((partner) => partner !== slug),
      );
    },
  },
  Region: {
    cities: ({ slug }: Named, _args: unknown, { rows }: OracleContext) =>
      [...rows.cities.values()]
        .filter((city) => takesPart(city) && city.regions.some((region) => region.slug === slug))
        .sort(byName),
  },
};
