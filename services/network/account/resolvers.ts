import type { Resolvers } from '../schema.types.ts';
import { refreshSession } from './refresh-session.ts';
import { requestSignIn } from './request-sign-in.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';

export const accountResolvers: Resolvers = {
  Query: { viewer: (_query, _args, { viewer }) => viewer },
  Mutation: {
    requestSignIn: (_mutation, { email }, context) => requestSignIn(context, email),
    signIn: (_mutation, args, context) => signIn(context, args),
    refreshSession: (_mutation, { refreshToken }, context) => refreshSession(context, refreshToken),
    signOut: (_mutation, { refreshToken }, context) => signOut(context, refreshToken),
  },
  Viewer: {
    email: async ({ account }, _args, { db }) =>
      (await db.account.findUnique({ where: { id: account }, select: { email: true } }))?.email ?? null,
    roles: ({ grants }) =>
      grants.map(({ role, ...place }) => ({ role: role.toUpperCase() as Uppercase<typeof role>, ...place })),
  },
};
