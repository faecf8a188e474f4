import type { Prisma } from '../../../prisma/directory/client/client.ts';
import type { DirectoryDatabase } from '../context.ts';
import { skipPositions } from '../feed/positions.ts';
import { locks } from '../limits.ts';
import { createSlots } from './slots.ts';

/** Changes the index in one transaction. */
export type ChangeIndex = <Result>(work: (tx: Prisma.TransactionClient) => Promise<Result>) => Promise<Result>;

/**
 * Creates the one way to change the index: transactions take turns, in this process and among all, so that the places
 * in the feed of the network become visible in order. Only one of this process waits in the database, for as long as
 * a statement may take; after that it throws.
 */
export function createChangeIndex(db: DirectoryDatabase): ChangeIndex {
  const inTurn = createSlots(1);
  return (work) =>
    inTurn(() =>
      db.$transaction(
        async (tx) => {
          await tx.$executeRaw`SELECT set_config('lock_timeout', '0', true), pg_advisory_xact_lock(${locks.index})`;
          await skipPositions(tx);
          return work(tx);
        },
        { maxWait: 5_000, timeout: 60_000 },
      ),
    );
}
