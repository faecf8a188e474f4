import { type GraphQLLeafType, isEnumType } from 'graphql';

export type LeafTest = (value: unknown) => boolean;

const isString: LeafTest = (value) => typeof value === 'string';
const scalars: Readonly<Record<string, LeafTest>> = {
  Int: (value) => Number.isInteger(value) && (value as number) >= -(2 ** 31) && (value as number) < 2 ** 31,
  Float: Number.isFinite,
  Boolean: (value) => typeof value === 'boolean',
};

/** Returns the test that a JSON value of a leaf type passes; the contract's own scalars are strings. */
export function readLeafTest(type: GraphQLLeafType): LeafTest {
  if (!isEnumType(type)) return scalars[type.name] ?? isString;
  const names = new Set<unknown>(type.getValues().map(({ name }) => name));
  return (value) => names.has(value);
}
