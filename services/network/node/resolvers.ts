import { thenReadAnew } from '../context.ts';
import type { Resolvers } from '../schema.types.ts';
import { presenceOf } from './node.ts';
import { registerNode } from './register-node.ts';
import { removeNode } from './remove-node.ts';
import { suspendNode } from './suspend-node.ts';

export const nodeResolvers: Resolvers = {
  Mutation: {
    registerNode: (_mutation, { city, endpoint }, context) =>
      thenReadAnew(context, registerNode(context, city, endpoint)),
    removeNode: (_mutation, { city }, context) => thenReadAnew(context, removeNode(context, city)),
    suspendNode: (_mutation, { city, suspended }, context) =>
      thenReadAnew(context, suspendNode(context, city, suspended)),
  },
  City: {
    node: ({ slug }, _args, { loaders }) => loaders.nodes.load(slug),
    presence: async (city, _args, { loaders }) => presenceOf(city, await loaders.nodes.load(city.slug)),
  },
};
