import { type GraphQLLeafType, isEnumType } from 'graphql';
import { findInstant, isPartialDate } from '../../services/shared/date-time.ts';
import { isPlainText, isWebAddress } from '../../services/shared/fields.ts';

export type LeafTest = (value: unknown) => boolean;

/** The most characters of a text; the longest that the contract knows has 10,000. */
const textLength = 20_000;

const isText: LeafTest = (value) => typeof value === 'string' && value.length <= textLength && isPlainText(value);
const textThat =
  (test: (text: string) => boolean): LeafTest =>
  (value) =>
    isText(value) && test(value as string);
const scalars: Readonly<Record<string, LeafTest>> = {
  Int: (value) => Number.isInteger(value) && (value as number) >= -(2 ** 31) && (value as number) < 2 ** 31,
  Float: Number.isFinite,
  Boolean: (value) => typeof value === 'boolean',
  DateTime: textThat((text) => findInstant(text) !== null),
  PartialDate: textThat(isPartialDate),
  WebAddress: textThat(isWebAddress),
};

/** Returns the test that a JSON value of a leaf type passes; texts are bounded and hold no control characters. */
export function readLeafTest(type: GraphQLLeafType): LeafTest {
  if (!isEnumType(type)) return scalars[type.name] ?? isText;
  const names = new Set<unknown>(type.getValues().map(({ name }) => name));
  return (value) => names.has(value);
}
