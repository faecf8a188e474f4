import {
  buildASTSchema,
  type ConstDirectiveNode,
  concatAST,
  type GraphQLSchema,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
} from 'graphql';

/** Builds the schema that a city answers by from the contract's SDL: what it says, and `_entities` of its keyed types. */
export function readContract(sdl: string): GraphQLSchema {
  const contract = parse(sdl);
  const entities = contract.definitions
    .filter((definition): definition is ObjectTypeDefinitionNode => definition.kind === Kind.OBJECT_TYPE_DEFINITION)
    .filter(({ directives }) => directives?.some(isKey))
    .map(({ name }) => name.value);
  const federation = parse(`
    scalar _Any
    union _Entity = ${entities.join(' | ')}
    extend type Query { _entities(representations: [_Any!]!): [_Entity]! }
  `);
  return buildASTSchema(concatAST([contract, federation]), { assumeValidSDL: true });
}

/** Returns the kind that ids of a type carry: `best-practice` for `BestPractice`. */
export const kindOf = (typeName: string): string => typeName.replace(/(?<!^)[A-Z]/g, '-$&').toLowerCase();

const isKey = ({ name }: ConstDirectiveNode): boolean => name.value === 'key';
