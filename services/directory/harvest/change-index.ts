import { setTimeout as sleep } from 'node:timers/promises';
import type { Prisma } from '../../../prisma/directory/client/client.ts';
import type { DirectoryDatabase } from '../context.ts';
import { skipPositions } from '../feed/positions.ts';
import { locks, turnLimits } from '../limits.ts';
import { createSlots } from './slots.ts';

/** Changes the index in one transaction. */
export type ChangeIndex = <Result>(work: (tx: Prisma.TransactionClient) => Promise<Result>) => Promise<Result>;

/**
 * Creates the one way to change the index: transactions take turns, in this process and among all, so that the places
 * in the feed of the network become visible in order. Only one of this process waits in the database; it tries again
 * and again, since a statement may not take as long as the turn of another process can, and throws after 40 s.
 */
export function createChangeIndex(db: DirectoryDatabase): ChangeIndex {
  const inTurn = createSlots(1);
  return (work) =>
    inTurn(() =>
      db.$transaction(
        async (tx) => {
          await takeTurn(tx);
          await skipPositions(tx);
          return work(tx);
        },
        { maxWait: 5_000, timeout: turnLimits.transactionMs },
      ),
    );
}

async function takeTurn(tx: Prisma.TransactionClient): Promise<void> {
  const endsAt = performance.now() + turnLimits.waitMs;
  while (performance.now() < endsAt) {
    const [row] = await tx.$queryRaw<{ taken: boolean }[]>`SELECT pg_try_advisory_xact_lock(${locks.index}) AS taken`;
    if (row!.taken) return;
    await sleep(turnLimits.againMs);
  }
  throw new Error('The index was being changed by another process for too long.');
}
