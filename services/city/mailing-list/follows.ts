import type { Prisma, Topic } from '../../../prisma/city/client/client.ts';

/** Tells whether who chose topics wants what is about others; no topics on either side mean all. */
export const follows = (chosen: Topic[], about: Topic[]): boolean =>
  chosen.length === 0 || about.length === 0 || about.some((topic) => chosen.includes(topic));

/** The same as a condition on subscriptions for Prisma. */
export const followsWhere = (about: Topic[]): Prisma.SubscriptionWhereInput =>
  about.length === 0 ? {} : { OR: [{ topics: { isEmpty: true } }, { topics: { hasSome: about } }] };
