import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { type Analysis, analyseDocument } from './analyse.ts';
import { type Condition, collectFields, type Occurrence, readConditions } from './collect-fields.ts';
import { asksNothing, cutNode, type Said } from './cut-value.ts';
import { getWholeDocument, type SendableDocument } from './sub-document.ts';

/** Something that was left out: under which conditions it is asked for, and of which entity, if it is of one. */
export interface LeftOut {
  conditions: readonly Condition[];
  entity: string | null;
}
/** What an earlier version knows of a document. */
export interface Mask {
  sendable: SendableDocument;
  leftOut: readonly LeftOut[];
  /** The root fields of the document, and those that are left, by response key. */
  whole: ReadonlyMap<string, readonly Occurrence[]>;
  known: ReadonlyMap<string, readonly Occurrence[]>;
  /** Whether an entity of a type is worth asking for, by response key and type. */
  worth: Map<string, boolean>;
}
/** The contract as it is now and as it was in an earlier version, and what was masked for that. */
export interface Versions {
  now: GraphQLSchema;
  old: GraphQLSchema;
  masks: WeakMap<DocumentNode, Map<string, Mask>>;
}

/** The most masks that are kept per document: they differ in which variables hold what. */
const masksKept = 64;

/** Returns a document as an earlier version knows it; works it out once for whatever its variables can hold. */
export function getMask({ now, old, masks }: Versions, document: DocumentNode, said: ReadonlyMap<string, Said>): Mask {
  const known = masks.get(document) ?? new Map<string, Mask>();
  masks.set(document, known);
  const name = [...said.values()].join();
  const found = known.get(name);
  if (found) return found;
  const [oldest] = known.keys();
  if (oldest !== undefined && known.size >= masksKept) known.delete(oldest);
  const analysis = analyseDocument(document);
  const { fragments, operation } = analysis;
  const { selectionSet, leftOut } = maskSelections({ now, old }, analysis, (variable) => said.get(variable) ?? 'known');
  const collectRoot = (from: SelectionSetNode) =>
    collectFields([{ selectionSet: from, conditions: [] }], fragments, () => true);
  const mask: Mask = {
    sendable: getWholeDocument(writeDocument(operation, selectionSet)),
    leftOut,
    whole: collectRoot(operation.selectionSet),
    known: collectRoot(selectionSet),
    worth: new Map(),
  };
  known.set(name, mask);
  return mask;
}

/** The masked document, with just the variables that it still uses. */
function writeDocument(operation: OperationDefinitionNode, selectionSet: SelectionSetNode): DocumentNode {
  const used = new Set<string>();
  visit(selectionSet, { Variable: ({ name }) => void used.add(name.value) });
  const variableDefinitions = operation.variableDefinitions?.filter(({ variable }) => used.has(variable.name.value));
  return { kind: Kind.DOCUMENT, definitions: [{ ...operation, directives: [], selectionSet, variableDefinitions }] };
}

/**
 * Returns what an earlier version of the contract knows of a document's selections. A field that is unknown there or
 * has an argument that it cannot say is left out; what then selects nothing asks for the type name.
 */
function maskSelections(
  { now, old }: Pick<Versions, 'now' | 'old'>,
  { operation, fragments }: Analysis,
  said: (variable: string) => Said,
): { selectionSet: SelectionSetNode; leftOut: readonly LeftOut[] } {
  const leftOut: LeftOut[] = [];

  const mask = ({ selections }: SelectionSetNode, type: GraphQLNamedType, place: LeftOut): SelectionSetNode => {
    const kept = selections.flatMap((selection): SelectionNode[] => {
      const own = readConditions(selection.directives);
      if (!own) return [];
      const here = { ...place, conditions: [...place.conditions, ...own] };
      if (selection.kind === Kind.FIELD) return maskField(selection, type, here);
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value)!;
      const { typeCondition } = fragment;
      const name = typeCondition?.name.value ?? type.name;
      // Of a type that is unknown there, there is nothing.
      if (!old.getType(name)) return [];
      const entity = type.name === '_Entity' ? name : here.entity;
      const selectionSet = mask(fragment.selectionSet, now.getType(name)!, { ...here, entity });
      return [{ kind: Kind.INLINE_FRAGMENT, typeCondition, directives: selection.directives, selectionSet }];
    });
    return { kind: Kind.SELECTION_SET, selections: kept.length > 0 ? kept : [typename] };
  };

  const maskField = (node: FieldNode, parent: GraphQLNamedType, place: LeftOut): FieldNode[] => {
    const name = node.name.value;
    if (name === '__typename') return [node];
    const field = fieldsOf(old.getType(parent.name))[name];
    const given = field && maskArguments(node, field.args);
    if (!given) {
      leftOut.push(place);
      return [];
    }
    const type = getNamedType(fieldsOf(parent)[name]!.type);
    return [{ ...node, arguments: given, selectionSet: node.selectionSet && mask(node.selectionSet, type, place) }];
  };

  const maskArguments = (
    { arguments: given = [] }: FieldNode,
    args: ReturnType<typeof fieldsOf>[string]['args'],
  ): ArgumentNode[] | null => {
    const kept: ArgumentNode[] = [];
    for (const argument of given) {
      const known = args.find(({ name }) => name === argument.name.value);
      if (!known && asksNothing(argument.value, said)) continue;
      const value = known ? cutNode(known.type, argument.value, said) : null;
      if (!value) return null;
      kept.push({ ...argument, value });
    }
    return kept;
  };

  const root = now.getRootType(operation.operation)!;
  const selectionSet = mask(operation.selectionSet, root, { conditions: [], entity: null });
  return { selectionSet, leftOut };
}

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

const fieldsOf = (type: GraphQLNamedType | undefined) =>
  isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
