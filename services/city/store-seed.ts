import type { Prisma, PrismaClient } from '../../prisma/city/client/client.ts';
import { tableOf } from './item/kind.ts';
import { takeTurn } from './item/write-once.ts';
import { kinds } from './kinds.ts';

/** The rows that a city begins with. */
export interface CitySeed {
  office?: Prisma.OfficeCreateManyInput;
  districts: Prisma.DistrictCreateManyInput[];
  initiatives: Prisma.InitiativeCreateManyInput[];
  events: Prisma.EventCreateManyInput[];
  bestPractices: Prisma.BestPracticeCreateManyInput[];
  fundings?: Prisma.FundingCreateManyInput[];
  trainings?: Prisma.TrainingCreateManyInput[];
  workingGroups?: Prisma.WorkingGroupCreateManyInput[];
  conferences?: Prisma.ConferenceCreateManyInput[];
  boardEntries?: Prisma.BoardEntryCreateManyInput[];
  mailingLists?: Prisma.MailingListCreateManyInput[];
}

/** Stores a seed in one transaction when the database is empty; tells whether it was. */
export function storeSeed(db: PrismaClient, seed: CitySeed): Promise<boolean> {
  const store = async (transaction: Prisma.TransactionClient) => {
    await takeTurn(transaction, 'seed');
    for (const kind of kinds) if (await tableOf(transaction, kind).findFirst({ where: {} })) return false;
    if (seed.office) await transaction.office.createMany({ data: [seed.office], skipDuplicates: true });
    await transaction.district.createMany({ data: seed.districts });
    await transaction.initiative.createMany({ data: seed.initiatives });
    await transaction.event.createMany({ data: seed.events });
    await transaction.bestPractice.createMany({ data: seed.bestPractices });
    await transaction.funding.createMany({ data: seed.fundings ?? [] });
    await transaction.training.createMany({ data: seed.trainings ?? [] });
    await transaction.workingGroup.createMany({ data: seed.workingGroups ?? [] });
    await transaction.conference.createMany({ data: seed.conferences ?? [] });
    await transaction.boardEntry.createMany({ data: seed.boardEntries ?? [] });
    await transaction.mailingList.createMany({ data: seed.mailingLists ?? [] });
    return true;
  };
  return db.$transaction(store, { timeout: 30_000, maxWait: 10_000 });
}
