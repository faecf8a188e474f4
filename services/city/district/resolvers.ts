import { findPendingChanges } from '../change/find-changes.ts';
import { createItem } from '../item/create-item.ts';
import { findItem } from '../item/load-items.ts';
import { updateItem } from '../item/update-item.ts';
import { withdrawItem } from '../item/withdraw-item.ts';
import type { Resolvers } from '../schema.types.ts';
import { districts } from './district.ts';
import { listDistricts } from './list-districts.ts';

export const districtResolvers: Resolvers = {
  Query: { district: (_query, { id }, context) => findItem(context, districts, id) },
  Mutation: {
    createDistrict: (_mutation, args, context) => createItem(context, districts, args),
    updateDistrict: (_mutation, args, context) => updateItem(context, districts, args),
    withdrawDistrict: (_mutation, args, context) => withdrawItem(context, districts, args),
  },
  City: { districts: (_city, _args, context) => listDistricts(context) },
  District: {
    __resolveReference: ({ id }, context) => findItem(context, districts, id),
    city: (_district, _args, { city }) => ({ slug: city }),
    pendingChanges: ({ id }, _args, context) => findPendingChanges(context, id),
  },
};
