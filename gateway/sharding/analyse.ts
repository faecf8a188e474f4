import {
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type ValueNode,
  valueFromASTUntyped,
  visit,
} from 'graphql';
import type { OperationType, Variables } from './city-request.ts';
import {
  type Condition,
  collectFields,
  type Fragments,
  type Occurrence,
  readAlternatives,
  readFragments,
  responseKeyOf,
} from './collect-fields.ts';
import { isSafeKey } from './response-key.ts';

interface Asked {
  /** The response key: the alias or the name. */
  key: string;
  /** When it is asked for; null means always. */
  alternatives: readonly (readonly Condition[])[] | null;
}
/** The type of the root itself: no city is needed for it. */
export interface TypenameField extends Asked {
  kind: 'typename';
  typename: string;
}
/** Entities by their representations. */
export interface EntityField extends Asked {
  kind: 'entities';
  variable: string;
}
/** A field of the contract's Query or Mutation; `source` says where its city is read, null that it cannot be sent. */
export interface RootField extends Asked {
  kind: 'root';
  source: CitySource | null;
}
export interface CitySource {
  argument: 'city' | 'id';
  value: { literal: unknown } | { variable: string };
}
export type TopField = TypenameField | EntityField | RootField;

/** What a document asks for at the top level. */
export interface Analysis {
  operation: OperationDefinitionNode;
  operationType: OperationType;
  fragments: Fragments;
  fields: readonly TopField[];
  /** The variables that hold representations. */
  entityVariables: ReadonlySet<string>;
  defaults: Variables;
  /** Every response key anywhere in the document. */
  responseKeys: ReadonlySet<string>;
}

const analyses = new WeakMap<DocumentNode, Analysis>();

/** Returns what a document asks for at the top level; reads every document once. */
export function analyseDocument(document: DocumentNode): Analysis {
  const known = analyses.get(document);
  if (known) return known;
  const analysis = readAnalysis(document);
  analyses.set(document, analysis);
  return analysis;
}

/** Returns the variables with the defaults of the operation for those that are not given. */
export function fillInDefaults({ defaults }: Analysis, given: Variables): Variables {
  const missing = Object.keys(defaults).filter((name) => given[name] === undefined);
  return missing.length === 0
    ? given
    : { ...given, ...Object.fromEntries(missing.map((name) => [name, defaults[name]])) };
}

function readAnalysis(document: DocumentNode): Analysis {
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations;
  if (!operation || operations.length > 1 || operation.operation === OperationTypeNode.SUBSCRIPTION) {
    throw new Error('A document for cities holds exactly one operation, a query or a mutation.');
  }
  const fragments = readFragments(document);
  const root = { selectionSet: operation.selectionSet, conditions: [] };
  const fields = [...collectFields([root], fragments, () => true)].map(([key, occurrences]) =>
    readTopField(operation, key, occurrences),
  );
  const responseKeys = new Set<string>();
  visit(document, { Field: (node) => void responseKeys.add(responseKeyOf(node)) });
  return {
    operation,
    operationType: operation.operation,
    fragments,
    fields,
    entityVariables: new Set(fields.flatMap((field) => (field.kind === 'entities' ? [field.variable] : []))),
    defaults: Object.fromEntries(
      (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
        defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
      ),
    ),
    responseKeys,
  };
}

function readTopField({ operation }: OperationDefinitionNode, key: string, occurrences: Occurrence[]): TopField {
  // Occurrences of one key have the same name and arguments: validation has seen to that.
  const { name, arguments: given = [] } = occurrences[0]!.node;
  const alternatives = readAlternatives(occurrences);
  const find = (argument: string): ValueNode | undefined =>
    given.find(({ name: { value } }) => value === argument)?.value;
  if (!isSafeKey(key, name.value)) return { kind: 'root', key, alternatives, source: null };
  if (name.value === '__typename') {
    return { kind: 'typename', key, alternatives, typename: `${operation[0]!.toUpperCase()}${operation.slice(1)}` };
  }
  const representations = find('representations');
  if (name.value === '_entities' && representations?.kind === Kind.VARIABLE) {
    return { kind: 'entities', key, alternatives, variable: representations.name.value };
  }
  for (const argument of ['city', 'id'] as const) {
    const value = find(argument);
    if (value) return { kind: 'root', key, alternatives, source: { argument, value: readValue(value) } };
  }
  return { kind: 'root', key, alternatives, source: null };
}

const readValue = (node: ValueNode): CitySource['value'] =>
  node.kind === Kind.VARIABLE ? { variable: node.name.value } : { literal: valueFromASTUntyped(node) };
