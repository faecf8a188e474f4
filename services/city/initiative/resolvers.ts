import { mergeResolvers } from '../../shared/merge-resolvers.ts';
import { districts } from '../district/district.ts';
import { pageEvents } from '../event/page-events.ts';
import { contactOf } from '../item/contact.ts';
import { kindResolvers, listResolvers } from '../item/kind-resolvers.ts';
import { findItems } from '../item/load-items.ts';
import type { Resolvers } from '../schema.types.ts';
import { initiatives } from './initiative.ts';

export const initiativeResolvers: Resolvers = mergeResolvers<Resolvers>(
  kindResolvers(initiatives, 'Initiative'),
  listResolvers(initiatives, 'Initiative', { list: 'initiatives', sort: 'TITLE' }),
  {
    Initiative: {
      contact: contactOf,
      districts: ({ districtIds }, _args, context) => findItems(context, districts, districtIds),
      events: ({ id }, args, context) => pageEvents(context, 'organiserId', id, args),
    },
  },
);
