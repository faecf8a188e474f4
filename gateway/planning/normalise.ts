import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';

/** What one selection set asks for: per object type, what the client's response keys are made of. */
export interface Shape {
  /** One entry when the type is known from the schema, one per possible type when only the data tells it. */
  byType: ReadonlyMap<string, readonly Part[]>;
  isAbstract: boolean;
}
export interface Part {
  /** The key that the client asked for. */
  key: string;
  /** The key under which the planner's data holds it; null for `__typename` of a type that the schema tells. */
  source: string | null;
  shape: Shape | null;
}

/** An operation in the plain form that the planner gets, and the shape of the answer that its client expects. */
export interface NormalisedOperation {
  /** Null when nothing is left to fetch. */
  document: DocumentNode | null;
  shape: Shape;
  /** The names of the variables that are still used. */
  variables: ReadonlySet<string>;
}

/**
 * Rewrites an operation into a plain form: conditions evaluated, fragments written out, selections of one response key
 * merged, every alias replaced by a name of ours that no field bears. `rootFields` says which root fields are kept.
 */
export function normaliseOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  { isIncluded, keepsRoot }: { isIncluded(node: SelectionNode): boolean; keepsRoot(field: FieldNode): boolean },
): NormalisedOperation {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  }
  let aliases = 0;

  const collect = (
    sets: readonly SelectionSetNode[],
    type: GraphQLObjectType,
    found = new Map<string, FieldNode[]>(),
    spread = new Set<string>(),
  ) => {
    for (const node of sets.flatMap(({ selections }) => selections)) {
      if (!isIncluded(node)) continue;
      if (node.kind === Kind.FIELD) {
        const key = node.alias?.value ?? node.name.value;
        const same = found.get(key);
        if (same) same.push(node);
        else found.set(key, [node]);
        continue;
      }
      // A fragment that is spread again adds nothing; written out each time, spreads of spreads would never end.
      if (node.kind === Kind.FRAGMENT_SPREAD && spread.has(node.name.value)) continue;
      if (node.kind === Kind.FRAGMENT_SPREAD) spread.add(node.name.value);
      const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
      if (fragment && fits(schema, fragment.typeCondition?.name.value, type))
        collect([fragment.selectionSet], type, found, spread);
    }
    return found;
  };

  const buildPart = (type: GraphQLObjectType, key: string, nodes: readonly FieldNode[]): [Part, FieldNode | null] => {
    const [first] = nodes as [FieldNode];
    const name = first.name.value;
    if (name === '__typename') return [{ key, source: null, shape: null }, null];
    const source = key === name ? name : `_alias${aliases++}`;
    const inner = getNamedType(type.getFields()[name]!.type);
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const built = isCompositeType(inner) ? build(sets, inner) : null;
    const node: FieldNode = {
      kind: Kind.FIELD,
      name: first.name,
      arguments: first.arguments,
      ...(source !== name && { alias: { kind: Kind.NAME, value: source } }),
      ...(built && { selectionSet: built.selectionSet }),
    };
    return [{ key, source, shape: built?.shape ?? null }, node];
  };

  const buildType = (sets: readonly SelectionSetNode[], type: GraphQLObjectType) => {
    const isRoot = type === schema.getQueryType() || type === schema.getMutationType();
    const kept = [...collect(sets, type)].filter(([, [first]]) => !isRoot || keepsRoot(first!));
    const built = kept.map(([key, nodes]) => buildPart(type, key, nodes));
    return { parts: built.map(([part]) => part), nodes: built.flatMap(([, node]) => node ?? []) };
  };

  const build = (sets: readonly SelectionSetNode[], type: GraphQLCompositeType) => {
    if (isObjectType(type)) {
      const { parts, nodes } = buildType(sets, type);
      const shape: Shape = { byType: new Map([[type.name, parts]]), isAbstract: false };
      return { shape, selectionSet: selectionSetOf(nodes.length > 0 ? nodes : [typenameField]) };
    }
    const possible = schema.getPossibleTypes(type).map((one) => ({ type: one, ...buildType(sets, one) }));
    const shape: Shape = {
      byType: new Map(possible.map(({ type: { name }, parts }) => [name, parts])),
      isAbstract: true,
    };
    const branches = possible.flatMap((one) => (one.nodes.length > 0 ? [branchOf(one.type.name, one.nodes)] : []));
    return { shape, selectionSet: selectionSetOf([typenameField, ...branches]) };
  };

  const root = schema.getRootType(operation.operation)!;
  const { parts, nodes } = buildType([operation.selectionSet], root);
  const selectionSet = selectionSetOf(nodes);
  const variables = new Set<string>();
  visit(selectionSet, { Variable: ({ name }) => void variables.add(name.value) });
  const plain: OperationDefinitionNode = {
    kind: Kind.OPERATION_DEFINITION,
    operation: operation.operation,
    selectionSet,
    variableDefinitions: operation.variableDefinitions?.filter(({ variable }) => variables.has(variable.name.value)),
  };
  return {
    document: nodes.length > 0 ? { kind: Kind.DOCUMENT, definitions: [plain] } : null,
    shape: { byType: new Map([[root.name, parts]]), isAbstract: false },
    variables,
  };
}

const typenameField: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };
const selectionSetOf = (selections: readonly SelectionNode[]): SelectionSetNode => ({
  kind: Kind.SELECTION_SET,
  selections,
});
const branchOf = (type: string, nodes: readonly SelectionNode[]): SelectionNode => ({
  kind: Kind.INLINE_FRAGMENT,
  typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type } },
  selectionSet: selectionSetOf(nodes),
});

function fits(schema: GraphQLSchema, condition: string | undefined, type: GraphQLObjectType): boolean {
  if (!condition || condition === type.name) return true;
  const wider = schema.getType(condition);
  return isAbstractType(wider) && schema.isSubType(wider, type);
}
