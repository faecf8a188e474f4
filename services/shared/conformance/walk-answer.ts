import {
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { kindOf } from '../contract/contract.ts';
import { readLeafTest } from '../contract/leaf.ts';
import { findIdParts } from '../ids.ts';
import { listKeyedTypes } from './contract-types.ts';
import { readObject } from './probe.ts';

/** A place where an answer breaks the contract, and which of its rules. */
export interface Flaw {
  rule: 'shape' | 'typename' | 'id' | 'value';
  where: string;
}

/** Lists where an object of the contract that was asked for all its fields, without aliases, breaks it. */
export function* walkObject(
  contract: GraphQLSchema,
  type: GraphQLObjectType,
  value: unknown,
  slug: string,
): Generator<Flaw> {
  const keyed = listKeyedTypes(contract);

  function* walk(
    expected: GraphQLOutputType,
    found: unknown,
    parent: GraphQLObjectType,
    name: string,
  ): Generator<Flaw> {
    const where = name ? `${parent.name}.${name}` : parent.name;
    if (isNonNullType(expected)) {
      if (found === null || found === undefined) yield { rule: 'shape', where };
      else yield* walk(expected.ofType, found, parent, name);
    } else if (found === null) {
      return;
    } else if (isListType(expected)) {
      if (!Array.isArray(found)) yield { rule: 'shape', where };
      else for (const item of found) yield* walk(expected.ofType, item, parent, name);
    } else if (isLeafType(expected)) {
      const rule = testLeaf(expected, found, parent, name);
      if (rule) yield { rule, where };
    } else {
      const object = readObject(found);
      const of = object && findType(expected, object.__typename);
      if (!object) yield { rule: 'shape', where };
      else if (!of) yield { rule: 'typename', where };
      else yield* walkFields(of, object);
    }
  }
  function* walkFields(of: GraphQLObjectType, object: Record<string, unknown>): Generator<Flaw> {
    for (const [name, found] of Object.entries(object)) {
      const field = of.getFields()[name];
      if (field) yield* walk(field.type, found, of, name);
    }
  }
  const testLeaf = (leaf: GraphQLLeafType, found: unknown, parent: GraphQLObjectType, name: string) => {
    if (parent.name === 'City' && name === 'slug') return found === slug ? null : 'id';
    if (name !== 'id' || !keyed.includes(parent)) return readLeafTest(leaf)(found) ? null : 'value';
    const parts = findIdParts(found);
    return parts?.city === slug && parts.kind === kindOf(parent.name) ? null : 'id';
  };
  const findType = (expected: GraphQLOutputType, typename: unknown): GraphQLObjectType | null => {
    const named = typeof typename === 'string' ? contract.getType(typename) : undefined;
    if (!isObjectType(named)) return null;
    const fits = isAbstractType(expected) ? contract.isSubType(expected, named) : named === expected;
    return fits ? named : null;
  };

  yield* walk(type, value, type, '');
  const lacking = Object.keys(type.getFields()).find((name) => !Object.hasOwn(readObject(value) ?? {}, name));
  if (lacking) yield { rule: 'shape', where: `${type.name}.${lacking}` };
}
