import { mergeResolvers } from '../../shared/merge-resolvers.ts';
import { pageEvents } from '../event/page-events.ts';
import { contactOf } from '../item/contact.ts';
import { documentsOf } from '../item/documents.ts';
import { kindResolvers, listResolvers } from '../item/kind-resolvers.ts';
import type { Resolvers } from '../schema.types.ts';
import { workingGroups } from './working-group.ts';

export const workingGroupResolvers: Resolvers = mergeResolvers<Resolvers>(
  kindResolvers(workingGroups, 'WorkingGroup'),
  listResolvers(workingGroups, 'WorkingGroup', { list: 'workingGroups', sort: 'TITLE' }),
  {
    WorkingGroup: {
      contact: contactOf,
      documents: documentsOf,
      meetings: ({ id }, args, context) => pageEvents(context, 'groupId', id, args),
    },
  },
);
