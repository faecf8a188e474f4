import { type DocumentNode, defaultFieldResolver, type GraphQLSchema, isObjectType, Kind } from 'graphql';
import type { OracleContext } from './oracle.ts';

type Path = { readonly prev: Path | undefined };

/**
 * Makes a schema note, while it answers, in which order fields of the network (n) and of the city contract (c) stand
 * below each other. What both own, as the slug of a city, counts for neither.
 */
export function traceOwners(schema: GraphQLSchema, contract: DocumentNode): void {
  const ofCities = new Map<string, Set<string>>();
  for (const type of contract.definitions) {
    if (type.kind === Kind.OBJECT_TYPE_DEFINITION) {
      ofCities.set(type.name.value, new Set(type.fields?.map(({ name }) => name.value)));
    }
  }
  const ways = new WeakMap<Path, string>();
  const wayTo = (path: Path | undefined): string => (path ? (ways.get(path) ?? wayTo(path.prev)) : '');
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const { resolve = defaultFieldResolver } = field;
      const owner = ofCities.get(type.name)?.has(field.name) ? 'c' : 'n';
      if (field.name === 'slug' || type.name === 'GeoPoint' || type.name === 'PageInfo') continue;
      field.resolve = (source, args, context: OracleContext, info) => {
        const way = wayTo(info.path.prev);
        const longer = way.endsWith(owner) ? way : way + owner;
        ways.set(info.path, longer);
        context.ways.add(longer);
        return resolve(source, args, context, info);
      };
    }
  }
}
