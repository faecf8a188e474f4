import { buildSchema, getIntrospectionQuery, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { clientQueryLimits } from '../../../services/shared/limits.ts';
import { createQueryLimitsRule } from '../../../services/shared/query-limits.ts';

const schema = buildSchema(
  'directive @mark repeatable on FIELD | QUERY | FRAGMENT_SPREAD | FRAGMENT_DEFINITION type Query { q: Query x: Int }',
);
const rule = createQueryLimitsRule(clientQueryLimits);
const reasons = (query: string) =>
  validate(schema, parse(query), [rule]).map(({ extensions }) => `${extensions.reason} ${extensions.limit}`);

const paged = buildSchema('type Query { q(first: Int): Query nodes: Query x: Int }');
const reasonsOf = (query: string) =>
  validate(paged, parse(query), [rule]).map(({ extensions }) => `${extensions.reason} ${extensions.limit}`);

const nested = (depth: number): string => (depth === 1 ? 'x' : `q { ${nested(depth - 1)} }`);
const times = (count: number, write: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => write(i)).join(' ');

describe('an operation', () => {
  test('may be 10 levels deep and no deeper', () => {
    expect(reasons(`{ ${nested(10)} }`)).toEqual([]);
    expect(reasons(`{ ${nested(11)} }`)).toEqual(['DEPTH_EXCEEDED 10']);
  });

  test('may have 15 aliases and no more, __typename counted', () => {
    const aliases = (count: number) => `{ q { ${times(count, (i) => `a${i}: __typename`)} } }`;
    expect(reasons(aliases(15))).toEqual([]);
    expect(reasons(aliases(16))).toEqual(['ALIASES_EXCEEDED 15']);
  });

  test('may have 10 root fields and no more', () => {
    expect(reasons(`{ ${times(10, () => 'x')} }`)).toEqual([]);
    expect(reasons(`{ ${times(11, () => 'x')} }`)).toEqual(['ROOT_FIELDS_EXCEEDED 10']);
  });

  test('may have 20 directives and no more, on fields, spreads, fragments and itself', () => {
    const directives = (count: number) =>
      `query @mark { x ${times(count - 4, () => '@mark')} ...F @mark ... @include(if: true) { x } } fragment F on Query @mark { x }`;
    expect(reasons(directives(20))).toEqual([]);
    expect(reasons(directives(21))).toEqual(['DIRECTIVES_EXCEEDED 20']);
  });

  test('is measured with every fragment written out, wherever it is spread', () => {
    expect(reasons(`{ q { ...F } } fragment F on Query { ${nested(9)} }`)).toEqual([]);
    expect(reasons(`{ q { ...F } } fragment F on Query { ${nested(10)} }`)).toEqual(['DEPTH_EXCEEDED 10']);
    const aliases = 'fragment F on Query { a: x b: x c: x d: x }';
    expect(reasons(`{ q { ...F q { ...F q { ...F } } } } ${aliases}`)).toEqual([]);
    expect(reasons(`{ q { ...F q { ...F q { ...F q { ...F } } } } } ${aliases}`)).toEqual(['ALIASES_EXCEEDED 15']);
    expect(reasons(`{ ...F ... on Query { ...F } } fragment F on Query { ${times(6, () => 'x')} }`)).toEqual([
      'ROOT_FIELDS_EXCEEDED 10',
    ]);
  });

  test('may hold 10,000 things on pages within pages and no more; a variable counts as a full page', () => {
    const pages = (...sizes: string[]): string =>
      sizes.reduceRight((inner, size) => `q${size} { nodes { ${inner} } }`, 'x');
    expect(reasonsOf(`{ ${pages('(first: 100)', '(first: 100)')} }`)).toEqual([]);
    expect(reasonsOf(`{ ${pages('(first: 100)', '(first: 100)', '(first: 2)')} }`)).toEqual(['NODES_EXCEEDED 10000']);
    expect(reasonsOf(`query ($n: Int = 1) { ${pages('(first: $n)', '(first: $n)')} }`)).toEqual([]);
    expect(reasonsOf(`query ($n: Int = 1) { ${pages('(first: $n)', '(first: $n)', '(first: 2)')} }`)).toEqual([
      'NODES_EXCEEDED 10000',
    ]);
    expect(reasonsOf(`{ ${pages('', '', '')} }`)).toEqual([]);
    expect(reasonsOf(`{ ${pages('', '', '', '')} }`)).toEqual(['NODES_EXCEEDED 10000']);
  });

  test.each(['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString', '__typename', '__anything'])(
    'may not bear the alias %s',
    (alias) => {
      expect(reasons(`{ ${alias}: x }`)).toEqual(['ALIAS_RESERVED undefined']);
      expect(reasons(`{ ...F } fragment F on Query { ${alias}: x }`)).toEqual(['ALIAS_RESERVED undefined']);
    },
  );

  test('is measured by itself, also when the document holds several', () => {
    expect(reasons(`query A { ${nested(10)} } query B { ${nested(11)} }`)).toEqual(['DEPTH_EXCEEDED 10']);
  });

  test('may ask for the whole schema, however deep that is', () => {
    expect(reasons(getIntrospectionQuery())).toEqual([]);
    expect(
      reasons(
        `{ __schema { types { fields { type { ${times(9, () => 'ofType {')} name ${'}'.repeat(9)} } } } } ${nested(11)} }`,
      ),
    ).toEqual(['DEPTH_EXCEEDED 10']);
  });

  test('with fragments that spread each other in a circle is measured at once', () => {
    expect(reasons('{ ...A } fragment A on Query { q { ...B } } fragment B on Query { q { ...A } }')).toEqual([]);
    expect(reasons('{ ...A } fragment A on Query { ...A }')).toEqual([]);
  });

  test('with fragments that double 200 times is measured at once and refused', () => {
    const doubling = times(200, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`);
    const before = performance.now();
    expect(reasons(`{ q { ...F0 } } ${doubling} fragment F200 on Query { a: x }`)).toEqual(['ALIASES_EXCEEDED 15']);
    expect(performance.now() - before).toBeLessThan(500);
  });

  test('that spreads a fragment that is missing is left to the other rules', () => {
    expect(reasons('{ x ...Missing }')).toEqual([]);
  });
});
