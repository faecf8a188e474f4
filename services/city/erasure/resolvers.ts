import { connectionResolvers } from '../../shared/connection.ts';
import type { Resolvers } from '../schema.types.ts';
import { erasePerson } from './erase-person.ts';
import { type Counts, onTheirWay } from './erasure.ts';
import { listErasures } from './list-erasures.ts';
import { personalDataOf } from './personal-data-of.ts';

export const erasureResolvers: Resolvers = {
  Query: { personalDataOf: (_query, args, context) => personalDataOf(context, args) },
  Mutation: { erasePerson: (_mutation, args, context) => erasePerson(context, args) },
  City: { erasures: (_city, args, context) => listErasures(context, args) },
  Erasure: {
    counts: ({ counts }) =>
      Object.entries(counts as Counts)
        .filter(([table]) => table !== onTheirWay)
        .map(([table, rows]) => ({ table, rows })),
    mailsOnTheirWay: ({ counts }) => (counts as Counts)[onTheirWay] ?? 0,
  },
  ErasureConnection: connectionResolvers,
};
