import {
  type DocumentNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
} from 'graphql';
import { kindOf } from '../../services/shared/contract/contract.ts';
import { type LeafTest, readLeafTest } from '../../services/shared/contract/leaf.ts';
import { pageSize } from '../../services/shared/limits.ts';
import { analyseDocument } from './analyse.ts';
import { type Condition, collectFields, type Occurrence, readAlternatives, type Source } from './collect-fields.ts';
import { isSafeKey } from './response-key.ts';

/** The most items in a list that is no page. */
const listItems = 1_000;

/** What a value of the answer has to be like. */
export type Shape = { nullable: boolean } & (
  | { kind: 'leaf'; test: LeafTest; isEnum: boolean }
  /** An id, which has to be the city's own; null as `idKind` means any kind. */
  | { kind: 'id'; idKind: string | null }
  | { kind: 'slug' }
  | { kind: 'typename'; typename: string }
  | { kind: 'list'; of: Shape; most: number }
  | { kind: 'object'; possible: () => readonly TypePlan[] }
  /** The answer to representations, one by one and each of the type that its representation names. */
  | { kind: 'entities'; variable: string; findPlan: (typename: unknown) => TypePlan | null }
);
export interface FieldPlan {
  key: string;
  /** When it is asked for; null means always. */
  alternatives: readonly (readonly Condition[])[] | null;
  shape: Shape;
}
/** What an object of one type has to hold. */
export interface TypePlan {
  fields: readonly FieldPlan[];
  /** The keys among them under which its id stands. */
  idKeys: readonly string[];
}

const plans = new WeakMap<GraphQLSchema, WeakMap<DocumentNode, TypePlan>>();

/** Returns what the answer to a document has to be like under the contract; works it out once per document. */
export function getAnswerPlan(contract: GraphQLSchema, document: DocumentNode): TypePlan {
  const known = plans.get(contract) ?? new WeakMap<DocumentNode, TypePlan>();
  plans.set(contract, known);
  const found = known.get(document);
  if (found) return found;
  const plan = createAnswerPlan(contract, document);
  known.set(document, plan);
  return plan;
}

function createAnswerPlan(contract: GraphQLSchema, document: DocumentNode): TypePlan {
  const { operation, fragments } = analyseDocument(document);

  const planType = (type: GraphQLObjectType, sources: readonly Source[]): TypePlan => {
    const collected = collectFields(sources, fragments, (condition) => fits(contract, condition, type));
    const fields: FieldPlan[] = [];
    const idKeys: string[] = [];
    for (const [key, occurrences] of collected) {
      const name = occurrences[0]!.node.name.value;
      if (!isSafeKey(key, name)) continue;
      fields.push({ key, alternatives: readAlternatives(occurrences), shape: planField(type, name, occurrences) });
      if (name === 'id') idKeys.push(key);
    }
    return { fields, idKeys };
  };

  const planField = (type: GraphQLObjectType, name: string, occurrences: readonly Occurrence[]): Shape => {
    if (name === '__typename') return { kind: 'typename', nullable: false, typename: type.name };
    const field = type.getFields()[name];
    if (!field) throw new Error(`The contract has no field ${type.name}.${name}.`);
    const sources = occurrences.flatMap(({ node: { selectionSet }, conditions }) =>
      selectionSet ? [{ selectionSet, conditions }] : [],
    );
    const { arguments: given = [] } = occurrences[0]!.node;
    const [representations] = given;
    if (name === '_entities' && representations?.value.kind === Kind.VARIABLE) {
      const findPlan = remember((typename) => planEntity(typename, sources));
      return { kind: 'entities', nullable: false, variable: representations.value.name.value, findPlan };
    }
    return planValue(field.type, sources, type, name);
  };

  const planEntity = (typename: unknown, sources: readonly Source[]): TypePlan | null => {
    const type = typeof typename === 'string' ? contract.getType(typename) : null;
    return isObjectType(type) && fits(contract, '_Entity', type) ? planType(type, sources) : null;
  };

  const planValue = (
    type: GraphQLOutputType,
    sources: readonly Source[],
    parent: GraphQLObjectType,
    name: string,
    nullable = true,
  ): Shape => {
    if (isNonNullType(type)) return planValue(type.ofType, sources, parent, name, false);
    if (isListType(type)) {
      const most = parent.name.endsWith('Connection') ? pageSize : listItems;
      return { kind: 'list', nullable, most, of: planValue(type.ofType, sources, parent, name) };
    }
    if (isLeafType(type)) {
      if (type.name === 'ID' && parent.name === 'City' && name === 'slug') return { kind: 'slug', nullable };
      const isRoot = parent === contract.getQueryType() || parent === contract.getMutationType();
      if (type.name === 'ID' && (name === 'id' || isRoot)) {
        return { kind: 'id', nullable, idKind: fits(contract, '_Entity', parent) ? kindOf(parent.name) : null };
      }
      return { kind: 'leaf', nullable, test: readLeafTest(type), isEnum: isEnumType(type) };
    }
    const possible = isAbstractType(type) ? contract.getPossibleTypes(type) : [type];
    let planned: readonly TypePlan[] | undefined;
    return {
      kind: 'object',
      nullable,
      possible: () => {
        planned ??= possible.map((one) => planType(one, sources));
        return planned;
      },
    };
  };

  const root = contract.getRootType(operation.operation);
  if (!root) throw new Error(`The contract has no ${operation.operation}.`);
  return planType(root, [{ selectionSet: operation.selectionSet, conditions: [] }]);
}

function fits(contract: GraphQLSchema, condition: string, type: GraphQLObjectType): boolean {
  const conditionType = contract.getType(condition);
  return conditionType === type || (isAbstractType(conditionType) && contract.isSubType(conditionType, type));
}

function remember(make: (typename: unknown) => TypePlan | null): (typename: unknown) => TypePlan | null {
  const made = new Map<unknown, TypePlan>();
  return (typename) => {
    const plan = made.get(typename) ?? make(typename);
    if (plan) made.set(typename, plan);
    return plan;
  };
}
