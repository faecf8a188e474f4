import { DateTime, PartialDate } from '../shared/date-time.ts';
import { mergeResolvers } from '../shared/merge-resolvers.ts';
import { clashResolvers } from './clash/resolvers.ts';
import { harvestResolvers } from './harvest/resolvers.ts';
import type { Resolvers } from './schema.types.ts';
import { searchResolvers } from './search/resolvers.ts';

/** Answers every field of the directory's part of the schema. */
export const resolvers: Resolvers = mergeResolvers(
  { DateTime, PartialDate },
  searchResolvers,
  clashResolvers,
  harvestResolvers,
);
