import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type FieldNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** Tells whether a field asks about the schema itself. */
export const introspects = ({ name }: FieldNode): boolean => name.value === '__schema' || name.value === '__type';

/** Answers what an operation asks about the schema; returns null when it asks nothing of the kind. */
export function introspect(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variableValues: Record<string, unknown>,
): ExecutionResult | null {
  const selections = keepIntrospection(document, operation.selectionSet);
  if (selections.length === 0) return null;
  const only: OperationDefinitionNode = { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections } };
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  return execute({
    schema,
    document: { ...document, definitions: [only, ...fragments] },
    variableValues,
  }) as ExecutionResult;
}

function keepIntrospection(
  document: DocumentNode,
  { selections }: SelectionSetNode,
  spread = new Set<string>(),
): SelectionNode[] {
  return selections.flatMap((node): SelectionNode[] => {
    if (node.kind === Kind.FIELD) return introspects(node) ? [node] : [];
    // Without conditions of its own a fragment that is spread again adds nothing.
    const isPlainSpread = node.kind === Kind.FRAGMENT_SPREAD && !node.directives?.length;
    if (isPlainSpread && spread.has(node.name.value)) return [];
    if (isPlainSpread) spread.add(node.name.value);
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : findFragment(document, node.name.value);
    const kept = fragment ? keepIntrospection(document, fragment.selectionSet, spread) : [];
    const selectionSet = { kind: Kind.SELECTION_SET, selections: kept } as const;
    return kept.length > 0 ? [{ kind: Kind.INLINE_FRAGMENT, directives: node.directives, selectionSet }] : [];
  });
}

const findFragment = (document: DocumentNode, name: string) =>
  document.definitions.find((node) => node.kind === Kind.FRAGMENT_DEFINITION && node.name.value === name) as
    | { selectionSet: SelectionSetNode }
    | undefined;
