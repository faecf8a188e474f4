import type { Resolvers } from '../schema.types.ts';
import { closeCity } from './close-city.ts';
import { exportCity } from './export-city.ts';

export const movingResolvers: Resolvers = {
  Mutation: {
    closeCity: (_mutation, args, context) => closeCity(context, args),
    exportCity: (_mutation, args, context) => exportCity(context, args),
  },
};
