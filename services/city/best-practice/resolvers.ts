import { connectionResolvers } from '../../shared/connection.ts';
import { findPendingChanges } from '../change/find-changes.ts';
import { contactOf } from '../item/contact.ts';
import { createItem } from '../item/create-item.ts';
import { findItem } from '../item/load-items.ts';
import { updateItem } from '../item/update-item.ts';
import { withdrawItem } from '../item/withdraw-item.ts';
import type { Resolvers } from '../schema.types.ts';
import { bestPractices } from './best-practice.ts';
import { listBestPractices } from './list-best-practices.ts';

export const bestPracticeResolvers: Resolvers = {
  Query: { bestPractice: (_query, { id }, context) => findItem(context, bestPractices, id) },
  Mutation: {
    createBestPractice: (_mutation, args, context) => createItem(context, bestPractices, args),
    updateBestPractice: (_mutation, args, context) => updateItem(context, bestPractices, args),
    withdrawBestPractice: (_mutation, args, context) => withdrawItem(context, bestPractices, args),
  },
  City: { bestPractices: (_city, args, context) => listBestPractices(context, args) },
  BestPractice: {
    __resolveReference: ({ id }, context) => findItem(context, bestPractices, id),
    city: (_bestPractice, _args, { city }) => ({ slug: city }),
    pendingChanges: ({ id }, _args, context) => findPendingChanges(context, id),
    contact: contactOf,
  },
  BestPracticeConnection: connectionResolvers,
};
