import type { Prisma, PrismaClient } from '../../prisma/city/client/client.ts';
import { takeTurn } from './item/write-once.ts';

/** The rows that a city begins with. */
export interface CitySeed {
  office?: Prisma.OfficeCreateManyInput;
  districts: Prisma.DistrictCreateManyInput[];
  initiatives: Prisma.InitiativeCreateManyInput[];
  events: Prisma.EventCreateManyInput[];
  bestPractices: Prisma.BestPracticeCreateManyInput[];
}

/** Stores a seed in one transaction when the database is empty; tells whether it was. */
export function storeSeed(db: PrismaClient, seed: CitySeed): Promise<boolean> {
  const store = async (transaction: Prisma.TransactionClient) => {
    await takeTurn(transaction, 'seed');
    const { district, initiative, event, bestPractice, office } = transaction;
    const counts = await Promise.all([district.count(), initiative.count(), event.count(), bestPractice.count()]);
    if (counts.some((count) => count > 0)) return false;
    if (seed.office) await office.createMany({ data: [seed.office], skipDuplicates: true });
    await district.createMany({ data: seed.districts });
    await initiative.createMany({ data: seed.initiatives });
    await event.createMany({ data: seed.events });
    await bestPractice.createMany({ data: seed.bestPractices });
    return true;
  };
  return db.$transaction(store, { timeout: 30_000, maxWait: 10_000 });
}
