import { DateTime, PartialDate } from '../shared/date-time.ts';
import { isSlug } from '../shared/ids.ts';
import { findPlace } from './city.ts';
import type { Context } from './context.ts';
import { findCities } from './find-cities.ts';
import { createLoaders } from './load-records.ts';
import { recordCity } from './record-city.ts';
import { registerNode } from './register-node.ts';
import { removeNode } from './remove-node.ts';
import type { Resolvers } from './schema.types.ts';
import { suspendNode } from './suspend-node.ts';

/** Answers every field of the network's part of the schema. */
export const resolvers: Resolvers = {
  DateTime,
  PartialDate,
  Query: {
    cities: (_query, filters, { db }) => findCities(db, filters),
    city: (_query, { slug }, { loaders }) => (isSlug(slug) ? loaders.cities.load(slug) : null),
    regions: (_query, _args, { db }) => db.region.findMany({ orderBy: [{ name: 'asc' }, { slug: 'asc' }] }),
    region: (_query, { slug }, { loaders }) => (isSlug(slug) ? loaders.regions.load(slug) : null),
  },
  Mutation: {
    recordCity: (_mutation, { input }, context) => thenReadAnew(context, recordCity(context, input)),
    registerNode: (_mutation, { city, endpoint }, context) =>
      thenReadAnew(context, registerNode(context, city, endpoint)),
    removeNode: (_mutation, { city }, context) => thenReadAnew(context, removeNode(context, city)),
    suspendNode: (_mutation, { city, suspended }, context) =>
      thenReadAnew(context, suspendNode(context, city, suspended)),
  },
  City: {
    __resolveReference: ({ slug }, { loaders }) => (isSlug(slug) ? loaders.cities.load(slug) : null),
    location: (city) => findPlace(city),
    regions: ({ slug }, _args, { loaders }) => loaders.regionsOfCity.load(slug),
    partnerCities: ({ slug }, _args, { loaders }) => loaders.partnersOfCity.load(slug),
    node: ({ slug }, _args, { loaders }) => loaders.nodes.load(slug),
  },
  Region: {
    __resolveReference: ({ slug }, { loaders }) => (isSlug(slug) ? loaders.regions.load(slug) : null),
    cities: ({ slug }, _args, { loaders }) => loaders.citiesOfRegion.load(slug),
  },
};

/** Forgets what the request has read before a change, so that the answer shows what is on record after it. */
async function thenReadAnew<Result>(context: Context, change: Promise<Result>): Promise<Result> {
  const result = await change;
  context.loaders = createLoaders(context.db);
  return result;
}
