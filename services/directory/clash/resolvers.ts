import { findCity } from '../load-listings.ts';
import type { Resolvers } from '../schema.types.ts';
import { findClashes } from './find-clashes.ts';
import { findWeekends } from './find-weekends.ts';

/** Answers what takes place near a date that is planned, and which weekends are free. */
export const clashResolvers: Resolvers = {
  Query: {
    eventClashes: (_query, args, { db }) => findClashes(db, args),
    freeWeekends: (_query, args, { db, now }) => findWeekends(db, args, now),
  },
  EventClash: { city: ({ slug }, _args, context) => findCity(context, slug) },
};
