import type { Region } from '../../../prisma/network/client/client.ts';

/** A region as it is on record; the resolvers read its fields. */
export type RegionRecord = Region;
