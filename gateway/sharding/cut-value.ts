import {
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  type ValueNode,
} from 'graphql';

/** Stands for a value that an earlier version of the contract cannot say. */
export const unsayable = Symbol('unsayable');

/**
 * Returns a variable's value as an earlier version of its type can say it: without input fields that are unknown there
 * and null, since those ask for nothing; `unsayable` when it needs a field or a word that is unknown there.
 */
export function cutValue(type: GraphQLInputType, value: unknown): unknown {
  if (value === null || value === undefined) return value;
  if (isNonNullType(type)) return cutValue(type.ofType, value);
  if (isListType(type)) {
    if (!Array.isArray(value)) return cutValue(type.ofType, value);
    const items = value.map((item) => cutValue(type.ofType, item));
    return items.includes(unsayable) ? unsayable : items;
  }
  if (isEnumType(type)) return typeof value === 'string' && !type.getValue(value) ? unsayable : value;
  if (!isInputObjectType(type) || typeof value !== 'object') return value;
  const fields = type.getFields();
  const said = Object.entries(value).filter(([name, inner]) => fields[name] || (inner ?? null) !== null);
  const cut = said.map(
    ([name, inner]) => [name, fields[name] ? cutValue(fields[name].type, inner) : unsayable] as const,
  );
  return cut.some(([, inner]) => inner === unsayable) ? unsayable : Object.fromEntries(cut);
}

/** What a variable holds: nothing, what an earlier version can say, or what it cannot. */
export type Said = 'nothing' | 'known' | 'unsayable';

/** The same for a value in a document, whose variables hold what `said` tells; null when it is unsayable. */
export function cutNode(type: GraphQLInputType, node: ValueNode, said: (variable: string) => Said): ValueNode | null {
  if (node.kind === Kind.VARIABLE) return said(node.name.value) === 'unsayable' ? null : node;
  if (isNonNullType(type)) return cutNode(type.ofType, node, said);
  if (isListType(type)) {
    if (node.kind !== Kind.LIST) return cutNode(type.ofType, node, said);
    const values = node.values.map((value) => cutNode(type.ofType, value, said));
    return values.every((value) => value !== null) ? { ...node, values } : null;
  }
  if (isEnumType(type)) return node.kind === Kind.ENUM && !type.getValue(node.value) ? null : node;
  if (!isInputObjectType(type) || node.kind !== Kind.OBJECT) return node;
  const known = type.getFields();
  const fields = node.fields
    .filter((field) => known[field.name.value] || !asksNothing(field.value, said))
    .map((field) => {
      const value = known[field.name.value] ? cutNode(known[field.name.value]!.type, field.value, said) : null;
      return value && { ...field, value };
    });
  return fields.every((field) => field !== null) ? { ...node, fields } : null;
}

/** Tells whether a value is null or a variable without a value. */
export const asksNothing = (node: ValueNode, said: (variable: string) => Said): boolean =>
  node.kind === Kind.NULL || (node.kind === Kind.VARIABLE && said(node.name.value) === 'nothing');
