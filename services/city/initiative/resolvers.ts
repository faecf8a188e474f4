import { connectionResolvers } from '../../shared/connection.ts';
import { findPendingChanges } from '../change/find-changes.ts';
import { districts } from '../district/district.ts';
import { pageEvents } from '../event/page-events.ts';
import { contactOf } from '../item/contact.ts';
import { createItem } from '../item/create-item.ts';
import { findItem, findItems } from '../item/load-items.ts';
import { updateItem } from '../item/update-item.ts';
import { withdrawItem } from '../item/withdraw-item.ts';
import type { Resolvers } from '../schema.types.ts';
import { initiatives } from './initiative.ts';
import { listInitiatives } from './list-initiatives.ts';

export const initiativeResolvers: Resolvers = {
  Query: { initiative: (_query, { id }, context) => findItem(context, initiatives, id) },
  Mutation: {
    createInitiative: (_mutation, args, context) => createItem(context, initiatives, args),
    updateInitiative: (_mutation, args, context) => updateItem(context, initiatives, args),
    withdrawInitiative: (_mutation, args, context) => withdrawItem(context, initiatives, args),
  },
  City: { initiatives: (_city, args, context) => listInitiatives(context, args) },
  Initiative: {
    __resolveReference: ({ id }, context) => findItem(context, initiatives, id),
    city: (_initiative, _args, { city }) => ({ slug: city }),
    pendingChanges: ({ id }, _args, context) => findPendingChanges(context, id),
    contact: contactOf,
    districts: ({ districtIds }, _args, context) => findItems(context, districts, districtIds),
    events: ({ id }, args, context) => pageEvents(context, id, args),
  },
  InitiativeConnection: connectionResolvers,
};
