import type { Resolvers } from '../schema.types.ts';
import { eraseAccount } from './erase-account.ts';

export const erasureResolvers: Resolvers = {
  Mutation: { eraseAccount: (_mutation, { email }, context) => eraseAccount(context, email) },
};
