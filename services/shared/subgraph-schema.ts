import { readFile } from 'node:fs/promises';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, parse } from 'graphql';
import { Refusal } from './refusal.ts';

/** Reads a subgraph's SDL and makes it executable; one `_entities` field accepts so many representations at most. */
export async function readSubgraphSchema(sdl: URL, resolvers: object, entities: number): Promise<GraphQLSchema> {
  const typeDefs = parse(await readFile(sdl, 'utf8'));
  const schema = buildSubgraphSchema({ typeDefs, resolvers: resolvers as never });
  limitEntities(schema, entities);
  return schema;
}

/** Makes `_entities` refuse more than `limit` representations, and such as name no entity of the schema. */
function limitEntities(schema: GraphQLSchema, limit: number): void {
  const field = schema.getQueryType()!.getFields()._entities!;
  const resolve = field.resolve!;
  const entities = new Set(schema.getPossibleTypes(schema.getType('_Entity') as never).map(({ name }) => name));
  field.resolve = (source, args: { representations: unknown[] }, context, info) => {
    if (args.representations.length > limit) throw new Refusal('ENTITIES_EXCEEDED', { limit });
    const isEntity = (representation: unknown) =>
      entities.has((representation as { __typename?: string } | null)?.__typename ?? '');
    if (!args.representations.every(isEntity)) throw new Refusal('QUERY_INVALID', { argument: 'representations' });
    return resolve(source, args, context, info);
  };
}
