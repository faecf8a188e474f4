import { connectionResolvers } from '../../shared/connection.ts';
import { findPendingChanges } from '../change/find-changes.ts';
import { districts } from '../district/district.ts';
import { initiatives } from '../initiative/initiative.ts';
import { createItem } from '../item/create-item.ts';
import { findItem } from '../item/load-items.ts';
import { updateItem } from '../item/update-item.ts';
import { withdrawItem } from '../item/withdraw-item.ts';
import type { Resolvers } from '../schema.types.ts';
import { cancelEvent } from './cancel-event.ts';
import { events, venueOf } from './event.ts';
import { listEvents } from './list-events.ts';
import { listEventOccurrences } from './list-occurrences.ts';

export const eventResolvers: Resolvers = {
  Query: { event: (_query, { id }, context) => findItem(context, events, id) },
  Mutation: {
    createEvent: (_mutation, args, context) => createItem(context, events, args),
    updateEvent: (_mutation, args, context) => updateItem(context, events, args),
    cancelEvent: (_mutation, args, context) => cancelEvent(context, args),
    withdrawEvent: (_mutation, args, context) => withdrawItem(context, events, args),
  },
  City: { events: (_city, args, context) => listEvents(context, args) },
  Event: {
    __resolveReference: ({ id }, context) => findItem(context, events, id),
    city: (_event, _args, { city }) => ({ slug: city }),
    pendingChanges: ({ id }, _args, context) => findPendingChanges(context, id),
    occurrences: (event, args, context) => listEventOccurrences(context, event, args),
    venue: venueOf,
    organiser: ({ organiserId }, _args, context) => (organiserId ? findItem(context, initiatives, organiserId) : null),
    district: ({ districtId }, _args, context) => (districtId ? findItem(context, districts, districtId) : null),
  },
  EventConnection: connectionResolvers,
};
