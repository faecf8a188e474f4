import { setTimeout as sleep } from 'node:timers/promises';
import type { Prisma } from '../../../prisma/city/client/client.ts';
import { erasureTimeoutMs, turnLimits } from './limits.ts';

/**
 * Waits until no other erasure runs in the city, for two would wait for each other's rows, and has this transaction wait
 * longer than others for a row. Throws when the time of an erasure is over.
 */
export async function takeErasureTurn(transaction: Prisma.TransactionClient): Promise<void> {
  await transaction.$executeRaw`SELECT set_config('lock_timeout', ${`${turnLimits.rowMs}ms`}, true)`;
  const endsAt = performance.now() + erasureTimeoutMs;
  while (performance.now() < endsAt) {
    const [row] = await transaction.$queryRaw<{ taken: boolean }[]>`
      SELECT pg_try_advisory_xact_lock(hashtextextended('erasure', 0)) AS taken`;
    if (row!.taken) return;
    await sleep(turnLimits.againMs);
  }
  throw new Error('Other erasures took too long.');
}
