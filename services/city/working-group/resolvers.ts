import { connectionResolvers } from '../../shared/connection.ts';
import { mergeResolvers } from '../../shared/merge-resolvers.ts';
import { pageEvents } from '../event/page-events.ts';
import { contactOf } from '../item/contact.ts';
import { documentsOf } from '../item/documents.ts';
import { kindResolvers, listResolvers } from '../item/kind-resolvers.ts';
import type { Resolvers } from '../schema.types.ts';
import { joinGroup } from './join-group.ts';
import { leaveGroup } from './leave-group.ts';
import { countMembers, listMembers } from './list-members.ts';
import { removeMember } from './remove-member.ts';
import { workingGroups } from './working-group.ts';

export const workingGroupResolvers: Resolvers = mergeResolvers<Resolvers>(
  kindResolvers(workingGroups, 'WorkingGroup'),
  listResolvers(workingGroups, 'WorkingGroup', { list: 'workingGroups', sort: 'TITLE' }),
  {
    Mutation: {
      joinGroup: (_mutation, args, context) => joinGroup(context, args),
      leaveGroup: (_mutation, args, context) => leaveGroup(context, args),
      removeMember: (_mutation, args, context) => removeMember(context, args),
    },
    GroupMemberConnection: connectionResolvers,
    WorkingGroup: {
      contact: contactOf,
      documents: documentsOf,
      memberCount: ({ id }, _args, context) => countMembers(context, id),
      members: ({ id }, args, context) => listMembers(context, id, args),
      meetings: ({ id }, args, context) => pageEvents(context, 'groupId', id, args),
    },
  },
);
