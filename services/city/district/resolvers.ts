import { mergeResolvers } from '../../shared/merge-resolvers.ts';
import { kindResolvers } from '../item/kind-resolvers.ts';
import type { Resolvers } from '../schema.types.ts';
import { districts } from './district.ts';
import { listDistricts } from './list-districts.ts';

export const districtResolvers: Resolvers = mergeResolvers<Resolvers>(kindResolvers(districts, 'District'), {
  City: { districts: (_city, _args, context) => listDistricts(context) },
});
