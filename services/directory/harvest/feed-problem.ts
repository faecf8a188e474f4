import type { FeedProblem } from '../../../prisma/directory/client/client.ts';

/** Something in a city's feed that cannot be used, as it is on record. */
export type FeedProblemRecord = FeedProblem;
