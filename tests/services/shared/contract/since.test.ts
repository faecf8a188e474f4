import { readFileSync } from 'node:fs';
import {
  type ASTNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  parse,
  print,
  validateSchema,
  visit,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { readContract } from '../../../../services/shared/contract/contract.ts';
import { sdlAt, sinceOf } from '../../../../services/shared/contract/sdl-at.ts';
import { compareVersion, contractVersion, minorsBehind } from '../../../../services/shared/contract/version.ts';
import { root } from '../../../house/sources.ts';

const sdl = readFileSync(`${root}services/city/schema.graphql`, 'utf8');

function listSince(document: DocumentNode): { node: ASTNode; since: string }[] {
  const found: { node: ASTNode; since: string }[] = [];
  visit(document, {
    enter(node) {
      const since = sinceOf(node);
      if (since !== null) found.push({ node, since });
    },
  });
  return found;
}
/** Every definition on a line of its own, in a fixed order and without descriptions and directives of versions. */
function listDefinitions(text: string): string[] {
  const plain = visit(parse(text), {
    enter: (node) => ('description' in node && node.description ? { ...node, description: undefined } : undefined),
    Directive: (node) => (node.name.value === 'since' ? null : undefined),
    DirectiveDefinition: () => null,
  });
  return plain.definitions.map(print).sort();
}
const isOptional = ({ type, ...node }: FieldDefinitionNode | InputValueDefinitionNode) =>
  type.kind !== Kind.NON_NULL_TYPE || ('defaultValue' in node && node.defaultValue !== undefined);

describe('the contract', () => {
  test('without what has come since is the contract of 1.0, definition by definition', () => {
    const then = readFileSync(new URL('contract-1.0.graphql', import.meta.url), 'utf8');
    expect(listDefinitions(sdlAt(sdl, '1.0'))).toEqual(listDefinitions(then));
  });

  test('has the version of the newest thing in it', () => {
    const versions = listSince(parse(sdl)).map(({ since }) => since);
    expect(versions.every((since) => /^1\.[1-9]\d*$/.test(since))).toBe(true);
    expect(Math.max(0, ...versions.map((since) => Number(since.slice(2))))).toBe(Number(contractVersion.slice(2)));
  });

  test('is a schema of its own in every version that nodes may have', () => {
    for (let minor = 0; minor <= Number(contractVersion.slice(2)); minor++) {
      expect(validateSchema(readContract(sdlAt(sdl, `1.${minor}`)))).toEqual([]);
    }
  });

  test('demands nothing new: what has come later may be null or left out', () => {
    const strict = listSince(parse(sdl)).filter(
      ({ node }) =>
        (node.kind === Kind.FIELD_DEFINITION || node.kind === Kind.INPUT_VALUE_DEFINITION) && !isOptional(node),
    );
    expect(strict.map(({ node }) => print(node))).toEqual([]);
  });
});

test('an earlier SDL leaves out new types, members, interfaces, fields, arguments, input fields and words', () => {
  const small = `
    directive @since(version: String!) on OBJECT | FIELD_DEFINITION
    type Query { a(b: Int, c: Int @since(version: "1.1")): A  d: D @since(version: "1.2") }
    interface I @since(version: "1.2") { x: Int }
    type A implements I { x: Int y(z: E = ONE): U }
    type D @since(version: "1.2") { x: Int }
    union U = A | D
    enum E { ONE TWO @since(version: "1.1") }
    input N { p: Int q: Int @since(version: "1.2") }
  `;
  expect(listDefinitions(sdlAt(small, '1.1'))).toEqual([
    'enum E {\n  ONE\n  TWO\n}',
    'input N {\n  p: Int\n}',
    'type A {\n  x: Int\n  y(z: E = ONE): U\n}',
    'type Query {\n  a(b: Int, c: Int): A\n}',
    'union U = A',
  ]);
  expect(sdlAt(small, '1.0')).toContain('a(b: Int): A');
  expect(sdlAt(small, '1.0')).not.toContain('TWO');
});

test.each([
  ['1.1', '1.1', 'same'],
  ['1.1.7', '1.1', 'same'],
  ['1', '1.0', 'same'],
  ['1.0', '1.2', 'older'],
  ['1.0', '1.3', 'outdated'],
  ['1.10', '1.9', 'newer'],
  ['1.99', '1.1', 'newer'],
  ['2.0', '1.1', 'outdated'],
  ['0.9', '1.1', 'outdated'],
  [null, '1.1', null],
  ['latest', '1.1', null],
  ['', '1.1', null],
])('a node of version %s beside %s is %s', (version, own, standing) => {
  expect(compareVersion(version, own)).toBe(standing);
  expect(minorsBehind).toBe(2);
});
