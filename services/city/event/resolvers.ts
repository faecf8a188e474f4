import { connectionResolvers } from '../../shared/connection.ts';
import { mergeResolvers } from '../../shared/merge-resolvers.ts';
import { conferences } from '../conference/conference.ts';
import { districts } from '../district/district.ts';
import { initiatives } from '../initiative/initiative.ts';
import { documentsOf } from '../item/documents.ts';
import { kindResolvers } from '../item/kind-resolvers.ts';
import { findItem } from '../item/load-items.ts';
import type { Resolvers } from '../schema.types.ts';
import { workingGroups } from '../working-group/working-group.ts';
import { attendanceOf } from './attendance.ts';
import { findBusyId } from './busy.ts';
import { cancelEvent } from './cancel-event.ts';
import { cancelOccurrence } from './cancel-occurrence.ts';
import { events, venueOf } from './event.ts';
import { listEvents } from './list-events.ts';
import { listEventOccurrences } from './list-occurrences.ts';
import { moveOccurrence } from './move-occurrence.ts';
import { movedOf } from './single-dates.ts';

export const eventResolvers: Resolvers = mergeResolvers<Resolvers>(kindResolvers(events, 'Event'), {
  Mutation: {
    cancelEvent: (_mutation, args, context) => cancelEvent(context, args),
    cancelOccurrence: (_mutation, args, context) => cancelOccurrence(context, args),
    moveOccurrence: (_mutation, args, context) => moveOccurrence(context, args),
  },
  City: { events: (_city, args, context) => listEvents(context, args) },
  Event: {
    occurrences: (event, args, context) => listEventOccurrences(context, event, args),
    moved: movedOf,
    venue: venueOf,
    organiser: ({ organiserId }, _args, context) => (organiserId ? findItem(context, initiatives, organiserId) : null),
    district: ({ districtId }, _args, context) => (districtId ? findItem(context, districts, districtId) : null),
    group: ({ groupId }, _args, context) => (groupId ? findItem(context, workingGroups, groupId) : null),
    conference: ({ conferenceId }, _args, context) =>
      conferenceId ? findItem(context, conferences, conferenceId) : null,
    documents: documentsOf,
    attendance: attendanceOf,
    busyId: findBusyId,
  },
  EventConnection: connectionResolvers,
});
