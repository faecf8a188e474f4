import type { NetworkDatabase } from './context.ts';
import { locks } from './limits.ts';
import { regions } from './seeds/demo.ts';

/** What the slugs of all made-up cities begin with. */
export const syntheticPrefix = 'beispielstadt-';

/** A city made up to try the network out with many; its name says so. */
export interface SyntheticCity {
  slug: string;
  name: string;
  state: string;
  population: number;
  areaKm2: number;
  lat: number;
  lon: number;
  regions: string[];
}

/** A point well inside each federal state, and how far around it is still inside, in degrees. */
const states: [state: string, lat: number, lon: number, around: number][] = [
  ['DE_NW', 51.5, 7.5, 0.4],
  ['DE_BY', 48.9, 11.6, 0.6],
  ['DE_BW', 48.6, 9.1, 0.5],
  ['DE_NI', 52.7, 9.3, 0.5],
  ['DE_HE', 50.6, 9.0, 0.4],
  ['DE_SN', 51.0, 13.2, 0.3],
  ['DE_RP', 49.9, 7.4, 0.3],
  ['DE_BE', 52.52, 13.4, 0.06],
  ['DE_SH', 54.2, 9.7, 0.25],
  ['DE_BB', 51.9, 13.6, 0.2],
  ['DE_ST', 51.9, 11.7, 0.3],
  ['DE_TH', 50.9, 11.0, 0.3],
  ['DE_HH', 53.55, 10.0, 0.06],
  ['DE_MV', 53.75, 12.4, 0.3],
  ['DE_SL', 49.4, 6.95, 0.1],
  ['DE_HB', 53.08, 8.8, 0.03],
];

/** Makes up a number of cities, the same ones every time: "Beispielstadt 001" and so on, spread over the states. */
export const listSyntheticCities = (count: number): SyntheticCity[] =>
  Array.from({ length: count }, (_, index) => createSyntheticCity(index + 1));

/**
 * Puts made-up cities on record as members, some of them in the region West, and takes off those made up before that
 * are not among them; those on record already stay as they are.
 */
export async function recordSyntheticCities(db: NetworkDatabase, made: SyntheticCity[]): Promise<void> {
  await db.$transaction(async (records) => {
    await records.$executeRaw`SELECT pg_advisory_xact_lock(${locks.seed})`;
    const slugs = made.map(({ slug }) => slug);
    await records.city.deleteMany({ where: { slug: { startsWith: syntheticPrefix, notIn: slugs } } });
    if (made.length === 0) return;
    await records.region.createMany({ data: regions, skipDuplicates: true });
    await records.city.createMany({
      data: made.map(({ regions: _, ...city }) => ({ ...city, status: 'MEMBER' as const })),
      skipDuplicates: true,
    });
    const links = made.flatMap(({ slug, regions }) => regions.map((region) => ({ A: slug, B: region })));
    await records.$executeRaw`
      INSERT INTO "_CityToRegion" ("A", "B")
      SELECT "A", "B" FROM jsonb_to_recordset(${JSON.stringify(links)}::jsonb) AS link("A" text, "B" text)
      ON CONFLICT DO NOTHING`;
  });
}

function createSyntheticCity(number: number): SyntheticCity {
  const [state, lat, lon, around] = states[(number - 1) % states.length]!;
  const digits = String(number).padStart(3, '0');
  return {
    slug: `${syntheticPrefix}${digits}`,
    name: `Beispielstadt ${digits}`,
    state,
    population: 10_000 + Math.floor(scatter(number, 1) * 240) * 1_000,
    areaKm2: 20 + Math.floor(scatter(number, 2) * 180),
    lat: rounded(lat + (scatter(number, 3) * 2 - 1) * around),
    lon: rounded(lon + (scatter(number, 4) * 2 - 1) * around),
    regions: state === 'DE_NW' ? ['west'] : [],
  };
}

/** Evenly scattered numbers from 0 to 1, the same for the same arguments. */
const scatter = (number: number, series: number) => (number * Math.sqrt([2, 3, 5, 7, 11][series]!)) % 1;
const rounded = (degrees: number) => Math.round(degrees * 1_000) / 1_000;
