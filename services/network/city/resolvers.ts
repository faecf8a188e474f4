import { isSlug } from '../../shared/ids.ts';
import { thenReadAnew } from '../context.ts';
import type { Resolvers } from '../schema.types.ts';
import { findPlace } from './city.ts';
import { findCities } from './find-cities.ts';
import { recordCity } from './record-city.ts';

export const cityResolvers: Resolvers = {
  Query: {
    cities: (_query, filters, { db }) => findCities(db, filters),
    city: (_query, { slug }, { loaders }) => (isSlug(slug) ? loaders.cities.load(slug) : null),
    regions: (_query, _args, { db }) => db.region.findMany({ orderBy: [{ name: 'asc' }, { slug: 'asc' }] }),
    region: (_query, { slug }, { loaders }) => (isSlug(slug) ? loaders.regions.load(slug) : null),
  },
  Mutation: {
    recordCity: (_mutation, { input }, context) => thenReadAnew(context, recordCity(context, input)),
  },
  City: {
    __resolveReference: ({ slug }, { loaders }) => (isSlug(slug) ? loaders.cities.load(slug) : null),
    location: (city) => findPlace(city),
    regions: ({ slug }, _args, { loaders }) => loaders.regionsOfCity.load(slug),
    partnerCities: ({ slug }, _args, { loaders }) => loaders.partnersOfCity.load(slug),
  },
  Region: {
    __resolveReference: ({ slug }, { loaders }) => (isSlug(slug) ? loaders.regions.load(slug) : null),
    cities: ({ slug }, _args, { loaders }) => loaders.citiesOfRegion.load(slug),
  },
};
