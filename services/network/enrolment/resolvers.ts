import { thenReadAnew } from '../context.ts';
import type { Resolvers } from '../schema.types.ts';
import { createEnrolmentCode } from './create-enrolment-code.ts';
import { enrolNode } from './enrol-node.ts';
import { registerFeed } from './register-feed.ts';

export const enrolmentResolvers: Resolvers = {
  Mutation: {
    createEnrolmentCode: (_mutation, { city }, context) => createEnrolmentCode(context, city),
    enrolNode: (_mutation, args, context) => thenReadAnew(context, enrolNode(context, args)),
    registerFeed: (_mutation, { city, url = null }, context) => thenReadAnew(context, registerFeed(context, city, url)),
  },
};
