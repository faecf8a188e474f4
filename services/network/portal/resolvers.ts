import { connectionResolvers } from '../../shared/connection.ts';
import type { Resolvers } from '../schema.types.ts';
import { createPortalToken } from './create-portal-token.ts';
import { listPortalTokens } from './list-portal-tokens.ts';
import { withdrawPortalToken } from './withdraw-portal-token.ts';

export const portalResolvers: Resolvers = {
  Query: { portalTokens: (_query, args, context) => listPortalTokens(context, args) },
  Mutation: {
    createPortalToken: (_mutation, { input }, context) => createPortalToken(context, input),
    withdrawPortalToken: (_mutation, { id }, context) => withdrawPortalToken(context, id),
  },
  PortalToken: { scopes: ({ scopes }) => scopes as ('READ_PUBLIC' | 'READ_MEMBERS')[] },
  PortalTokenConnection: connectionResolvers,
};
