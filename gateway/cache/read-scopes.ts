import {
  buildASTSchema,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  parse,
  TypeInfo,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { kindOf } from '../../services/shared/contract/contract.ts';
import type { Scope } from './basis.ts';

/** The kind of things that each root field finds, by its word in ids; `search` finds the kinds that it is asked for. */
const kindsFound = new Map([
  ['search', null],
  ['initiatives', 'initiative'],
  ['events', 'event'],
  ['bestPractices', 'best-practice'],
  ['fundingProgrammes', 'funding'],
  ['trainings', 'training'],
  ['workingGroups', 'working-group'],
  ['conferences', 'conference'],
  ['boardEntries', 'board-entry'],
  ['mailingLists', 'mailing-list'],
]);
const everything: Scope = { cities: null, kinds: null };

/** Reads on which parts of the directory's index the answer to a fetch can depend; rather too much than too little. */
export type ScopeReader = (document: DocumentNode, variables: Record<string, unknown>) => Scope[];

/** Creates the reader for the directory's SDL. */
export function createScopeReader(sdl: string): ScopeReader {
  const schema = buildASTSchema(parse(sdl), { assumeValidSDL: true });
  const known = new WeakMap<DocumentNode, RootFields>();
  return (document, variables) => {
    const fields = known.get(document) ?? readRootFields(schema, document);
    known.set(document, fields);
    return [...fields].map(([field, kindsNamed]) => readScope(field, kindsNamed, variables));
  };
}

/** The root fields with the kinds that they name: an event is found, its organiser is named. */
type RootFields = ReadonlyMap<FieldNode, ReadonlySet<string>>;

function readRootFields(schema: GraphQLSchema, document: DocumentNode): RootFields {
  const typeInfo = new TypeInfo(schema);
  const fields = new Map<FieldNode, Set<string>>();
  let named = new Set<string>();
  const look = (node: FieldNode) => {
    const type = getNamedType(typeInfo.getType());
    if (typeInfo.getParentType() !== schema.getQueryType()) {
      if (isObjectType(type)) named.add(kindOf(type.name));
    } else if (node.name.value !== '__typename') {
      named = new Set();
      fields.set(node, named);
    }
  };
  visit(document, visitWithTypeInfo(typeInfo, { Field: look }));
  return fields;
}

function readScope(field: FieldNode, kindsNamed: ReadonlySet<string>, variables: Record<string, unknown>): Scope {
  const kindFound = kindsFound.get(field.name.value);
  // A search for words depends on all things: their words decide what a typo or a part of a word is taken for.
  if (kindFound === undefined || readArgument(field, 'text', variables) !== null) return everything;
  const kinds = kindFound ? [kindFound] : readFilter(field, 'kinds', variables)?.map(kindOfEnum);
  return { cities: readFilter(field, 'cities', variables), kinds: kinds ? [...kinds, ...kindsNamed] : null };
}

const kindOfEnum = (value: string) => value.toLowerCase().replaceAll('_', '-');

/** Reads a filter; null unless it is certain that it leaves something out. */
function readFilter(field: FieldNode, name: string, variables: Record<string, unknown>): string[] | null {
  const value = readArgument(field, name, variables);
  const list = Array.isArray(value) ? value : [value];
  return list.length > 0 && list.every((one) => typeof one === 'string') ? list : null;
}

/** Reads what is sent for an argument; undefined when that is the default of a variable. */
function readArgument({ arguments: given }: FieldNode, name: string, variables: Record<string, unknown>): unknown {
  const argument = given?.find((one) => one.name.value === name);
  return argument ? valueFromASTUntyped(argument.value, variables) : null;
}
