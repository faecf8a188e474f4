import type { NetworkDatabase } from './context.ts';
import { locks } from './limits.ts';
import { cities, regions } from './seeds/demo.ts';
import { syntheticPrefix } from './synthetic-cities.ts';

/**
 * Puts the three cities of the demo network and their region on record, all or nothing, when no city is there yet.
 * Made-up cities do not count: `npm start -- --cities 100` may have recorded them before.
 */
export async function seedNetwork(db: NetworkDatabase): Promise<void> {
  await db.$transaction(async (records) => {
    await records.$executeRaw`SELECT pg_advisory_xact_lock(${locks.seed})`;
    if ((await records.city.count({ where: { slug: { not: { startsWith: syntheticPrefix } } } })) > 0) return;
    await records.region.createMany({ data: regions, skipDuplicates: true });
    for (const city of cities) await records.city.create({ data: city });
  });
}
