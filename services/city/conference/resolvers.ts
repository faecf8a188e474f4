import { mergeResolvers } from '../../shared/merge-resolvers.ts';
import { districts } from '../district/district.ts';
import { pageEvents } from '../event/page-events.ts';
import { contactOf } from '../item/contact.ts';
import { kindResolvers, listResolvers } from '../item/kind-resolvers.ts';
import { findItems } from '../item/load-items.ts';
import type { Resolvers } from '../schema.types.ts';
import { conferences } from './conference.ts';
import { findCoverage } from './find-coverage.ts';
import { findLastMeeting, findNextMeeting } from './find-meetings.ts';

export const conferenceResolvers: Resolvers = mergeResolvers<Resolvers>(
  kindResolvers(conferences, 'Conference'),
  listResolvers(conferences, 'Conference', { list: 'conferences', sort: 'TITLE' }),
  {
    City: { conferenceCoverage: (_city, _args, context) => findCoverage(context) },
    Conference: {
      contact: contactOf,
      districts: ({ districtIds }, _args, context) => findItems(context, districts, districtIds),
      meetings: ({ id }, args, context) => pageEvents(context, 'conferenceId', id, args),
      lastMeeting: ({ id }, _args, context) => findLastMeeting(context, id),
      nextMeeting: ({ id }, _args, context) => findNextMeeting(context, id),
    },
    DistrictCoverage: {
      lastMeeting: ({ conference }, _args, context) => (conference ? findLastMeeting(context, conference.id) : null),
    },
  },
);
