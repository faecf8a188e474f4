import type { Resolvers } from '../schema.types.ts';

export const harvestResolvers: Resolvers = {};
