import { readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, parse } from 'graphql';
import { entitiesPerRequest } from '../shared/limits.ts';
import { Refusal } from '../shared/refusal.ts';
import { resolvers } from './resolvers.ts';

/** Creates the executable schema of the contract, the same for every city. */
export function createSchema(): GraphQLSchema {
  const typeDefs = parse(readFileSync(new URL('schema.graphql', import.meta.url), 'utf8'));
  return limitEntities(buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }]));
}

/** Makes `_entities` refuse more than 100 representations, and such as name no entity of the schema. */
function limitEntities(schema: GraphQLSchema): GraphQLSchema {
  const field = schema.getQueryType()!.getFields()._entities!;
  const resolve = field.resolve!;
  const entities = new Set(schema.getPossibleTypes(schema.getType('_Entity') as never).map(({ name }) => name));
  field.resolve = (source, args: { representations: unknown[] }, context, info) => {
    if (args.representations.length > entitiesPerRequest) {
      throw new Refusal('ENTITIES_EXCEEDED', { limit: entitiesPerRequest });
    }
    const isEntity = (representation: unknown) =>
      entities.has((representation as { __typename?: string } | null)?.__typename ?? '');
    if (!args.representations.every(isEntity)) throw new Refusal('QUERY_INVALID', { argument: 'representations' });
    return resolve(source, args, context, info);
  };
  return schema;
}
