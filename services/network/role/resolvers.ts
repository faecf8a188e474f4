import { connectionResolvers } from '../../shared/connection.ts';
import type { Resolvers } from '../schema.types.ts';
import { grantRole } from './grant-role.ts';
import { listRoles } from './list-roles.ts';
import { canGrant } from './role.ts';
import { withdrawRole } from './withdraw-role.ts';

export const roleResolvers: Resolvers = {
  Query: { roles: (_query, args, context) => listRoles(context, args) },
  Mutation: {
    grantRole: (_mutation, { input }, context) => grantRole(context, input),
    withdrawRole: (_mutation, { input }, context) => withdrawRole(context, input),
  },
  RoleGrant: {
    account: ({ accountId }) => accountId,
    email: (grant, _args, { viewer }) => (canGrant(viewer, grant) ? grant.email : null),
    city: ({ city }) => city || null,
    region: ({ region }) => region || null,
  },
  RoleGrantConnection: connectionResolvers,
};
