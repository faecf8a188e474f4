import { type GraphQLLeafType, isEnumType } from 'graphql';
import { findInstant, isPartialDate } from '../date-time.ts';
import { isPlainText, isWebAddress } from '../fields.ts';

export type LeafTest = (value: unknown) => boolean;

/** The most characters of a text; the longest that the contract knows has 10,000, and twice that written as JSON. */
const textLength = 25_000;
/** The most characters of a file. */
const fileLength = 1_000_000;

const textUpTo =
  (length: number): LeafTest =>
  (value) =>
    typeof value === 'string' && value.length <= length && isPlainText(value);
const isText = textUpTo(textLength);
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
  Csv: textUpTo(fileLength),
};

/** Returns the test that a JSON value of a leaf type passes; texts are bounded and hold no control characters. */
export function readLeafTest(type: GraphQLLeafType): LeafTest {
  if (!isEnumType(type)) return scalars[type.name] ?? isText;
  const names = new Set<unknown>(type.getValues().map(({ name }) => name));
  return (value) => names.has(value);
}
