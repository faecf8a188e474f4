import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isListType,
  isObjectType,
  isUnionType,
} from 'graphql';

/** A list of things that a city has: the field of `City`, and the type of the things. */
export interface ListField {
  name: string;
  type: GraphQLObjectType;
  /** Whether it comes in pages. */
  isPaged: boolean;
  field: GraphQLField<unknown, unknown>;
}

/** Returns the types of the contract that have an id and can be asked for by it. */
export function listKeyedTypes(contract: GraphQLSchema): GraphQLObjectType[] {
  const union = contract.getType('_Entity');
  return isUnionType(union) ? union.getTypes().filter((type) => 'id' in type.getFields()) : [];
}

/** Returns the fields of a city that list things with ids. */
export function listListFields(contract: GraphQLSchema): ListField[] {
  const city = contract.getType('City');
  const keyed = listKeyedTypes(contract);
  return Object.values(isObjectType(city) ? city.getFields() : {}).flatMap((field) => {
    const named = getNamedType(field.type);
    const nodes = isObjectType(named) ? named.getFields().nodes : undefined;
    const type = keyed.find((one) => one === (nodes ? getNamedType(nodes.type) : named));
    if (!type || !(nodes || isListType(field.type))) return [];
    return [{ name: field.name, type, isPaged: nodes !== undefined, field }];
  });
}
