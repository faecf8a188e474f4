import { thenReadAnew } from '../context.ts';
import type { Resolvers } from '../schema.types.ts';
import { hostCity } from './host-city.ts';

export const hostingResolvers: Resolvers = {
  Mutation: { hostCity: (_mutation, { city }, context) => thenReadAnew(context, hostCity(context, city)) },
};
