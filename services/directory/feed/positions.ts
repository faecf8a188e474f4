import type { Prisma } from '../../../prisma/directory/client/client.ts';
import type { DirectoryDatabase } from '../context.ts';

/** Places in the feed of the whole network: before the first one of this index, and the last one that is taken. */
export interface Positions {
  start: bigint;
  last: bigint;
}

/**
 * Reads where the positions of this index begin and how far they have come. An index that was built anew begins
 * later than any before it ended, so a position before the start was learnt from another one.
 */
export async function readPositions(db: DirectoryDatabase): Promise<Positions> {
  const [positions] = await db.$queryRaw<Positions[]>`
    SELECT seqstart - 1 AS start, coalesce((SELECT max(position) FROM "Listing"), seqstart - 1) AS last
    FROM pg_sequence WHERE seqrelid = '"Listing_position_seq"'::regclass`;
  return positions!;
}

/**
 * Leaves out the positions up to the present microsecond, so that an index that was restored from a backup gives none
 * of them again. The caller lets one transaction at a time take positions.
 */
export async function skipPositions(tx: Prisma.TransactionClient): Promise<void> {
  await tx.$executeRaw`
    SELECT setval('"Listing_position_seq"', greatest(last_value, (extract(epoch FROM clock_timestamp()) * 1e6)::bigint))
    FROM "Listing_position_seq"`;
}
