import DataLoader from 'dataloader';
import type { Context } from '../context.ts';
import type { Resolvers } from '../schema.types.ts';
import { type FreshnessRecord, listFreshness } from './freshness.ts';
import { listFeedProblems } from './list-feed-problems.ts';

const loaders = new WeakMap<Context, DataLoader<string, FreshnessRecord>>();

/** Answers how fresh the copy of a city is, and what of its feed cannot be used. */
export const harvestResolvers: Resolvers = {
  Query: { feedProblems: (_, { city }, context) => listFeedProblems(context, city) },
  City: { freshness: ({ slug }, _, context) => freshnessOf(context).load(slug) },
};

/** One query serves all the cities of an answer. */
function freshnessOf(context: Context): DataLoader<string, FreshnessRecord> {
  const known = loaders.get(context);
  if (known) return known;
  const loader = new DataLoader<string, FreshnessRecord>((slugs) => listFreshness(context.db, [...slugs], context.now));
  loaders.set(context, loader);
  return loader;
}
