import type { Prisma, PrismaClient } from '../../prisma/city/client/client.ts';
import { bottrop } from './seeds/bottrop.ts';
import type { CityTexts } from './seeds/city-texts.ts';
import { hattingen } from './seeds/hattingen.ts';
import { localInstant } from './seeds/local-time.ts';
import { wolfsburg } from './seeds/wolfsburg.ts';
import { syntheticCity } from './synthetic-city.ts';

const texts: Record<string, CityTexts> = { hattingen, bottrop, wolfsburg };

/** The rows that a city begins with. */
export interface CitySeed {
  office?: Prisma.OfficeCreateManyInput;
  districts: Prisma.DistrictCreateManyInput[];
  initiatives: Prisma.InitiativeCreateManyInput[];
  events: Prisma.EventCreateManyInput[];
  bestPractices: Prisma.BestPracticeCreateManyInput[];
}

/** Fills a city's database when it is empty: with what is known of the city, or else with synthetic data. */
export const seedCity = (db: PrismaClient, slug: string, now: Date): Promise<boolean> =>
  storeSeed(db, Object.hasOwn(texts, slug) ? readSeed(slug, texts[slug]!, now) : syntheticCity(slug, 1, now));

/** Stores a seed in one transaction when the database is empty; tells whether it was. */
export function storeSeed(db: PrismaClient, seed: CitySeed): Promise<boolean> {
  return db.$transaction(async (transaction) => {
    const { district, initiative, event, bestPractice, office } = transaction;
    const counts = await Promise.all([district.count(), initiative.count(), event.count(), bestPractice.count()]);
    if (counts.some((count) => count > 0)) return false;
    if (seed.office) await office.createMany({ data: [seed.office], skipDuplicates: true });
    await district.createMany({ data: seed.districts });
    await initiative.createMany({ data: seed.initiatives });
    await event.createMany({ data: seed.events });
    await bestPractice.createMany({ data: seed.bestPractices });
    return true;
  });
}

/** Makes the rows of a city from its texts; the first of a kind is the newest. */
function readSeed(
  slug: string,
  { office, districts, initiatives, events, bestPractices }: CityTexts,
  now: Date,
): CitySeed {
  const id = (kind: string, key: string) => `${slug}:${kind}:${key}`;
  const row = <Entry extends { key: string }>(kind: string, { key, ...same }: Entry, index: number) => {
    const createdAt = new Date(now.getTime() - index * 3_600_000);
    return { visibility: 'PUBLIC' as const, ...same, id: id(kind, key), createdAt, updatedAt: createdAt };
  };
  return {
    office,
    districts: districts.map((entry, index) => row('district', entry, index)),
    initiatives: initiatives.map(({ districts: keys = [], ...entry }, index) => ({
      ...row('initiative', entry, index),
      districtIds: keys.map((key) => id('district', key)),
    })),
    events: events.map(({ when, organiser, district, ...entry }, index) => {
      const startsAt = localInstant(now, when);
      return {
        ...row('event', entry, index),
        startsAt,
        endsAt: new Date(startsAt.getTime() + when.minutes * 60_000),
        organiserId: organiser && id('initiative', organiser),
        districtId: district && id('district', district),
      };
    }),
    bestPractices: bestPractices.map((entry, index) => row('best-practice', entry, index)),
  };
}
