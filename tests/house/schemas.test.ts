import { readFileSync } from 'node:fs';
import { type DocumentNode, type FieldDefinitionNode, Kind, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { composeSupergraph, readOwnSubgraphs } from '../../gateway/supergraph.ts';
import { root } from './sources.ts';

const contracts = ['city', 'directory', 'network'].map((name) => {
  const sdl = readFileSync(`${root}services/${name}/schema.graphql`, 'utf8');
  return { name, document: parse(sdl) };
});

/** Every definition, field, argument and enum value with its name and whether one plain sentence describes it. */
function* describables(document: DocumentNode): Generator<{ name: string; description: string | undefined }> {
  for (const node of document.definitions) {
    if (!('name' in node) || !node.name || !('description' in node)) continue;
    const name = node.name.value;
    yield { name, description: node.description?.value };
    const members = ('fields' in node ? node.fields : 'values' in node ? node.values : undefined) ?? [];
    for (const member of members) {
      yield { name: `${name}.${member.name.value}`, description: member.description?.value };
      for (const argument of ('arguments' in member ? member.arguments : undefined) ?? []) {
        yield {
          name: `${name}.${member.name.value}(${argument.name.value})`,
          description: argument.description?.value,
        };
      }
    }
  }
}

describe.each(contracts)('the SDL of $name', ({ name, document }) => {
  test('describes every type, field, argument and value in a plain sentence', () => {
    const lacking = [...describables(document)].filter(({ description }) => !description || !/[.`]$/.test(description));
    expect(lacking.map((entry) => entry.name)).toEqual([]);
  });

  test('keeps everything nullable that crosses a subgraph: root fields, and fields of entities but their keys', () => {
    const strict: string[] = [];
    for (const node of document.definitions) {
      if (node.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
      const key = node.directives?.find((directive) => directive.name.value === 'key')?.arguments?.[0]?.value;
      const isRoot = ['Query', 'Mutation'].includes(node.name.value);
      if (!key && !isRoot) continue;
      const keyed = key && 'value' in key ? String(key.value) : '';
      const crosses = (field: FieldDefinitionNode) =>
        field.type.kind === Kind.NON_NULL_TYPE && field.name.value !== keyed;
      strict.push(
        ...(node.fields ?? []).filter(crosses).map((field) => `${name} ${node.name.value}.${field.name.value}`),
      );
    }
    expect(strict).toEqual([]);
  });
});

describe('the supergraph', () => {
  test('is the committed file, byte for byte', async () => {
    expect(await composeSupergraph()).toBe(readFileSync(`${root}gateway/supergraph.graphql`, 'utf8'));
  });

  test('knows no city, so that a city that joins or leaves changes nothing', async () => {
    const sdl = await composeSupergraph();
    const addresses = [...sdl.matchAll(/@join__graph\(name: "(.*?)", url: "(.*?)"\)/g)].map(([, name, url]) => [
      name,
      url,
    ]);
    expect(addresses).toEqual([
      ['city', 'http://sharded.invalid/city'],
      ['directory', 'http://directory.invalid/graphql'],
      ['network', 'http://network.invalid/graphql'],
    ]);
    expect((await readOwnSubgraphs()).map(({ name }) => name)).toEqual(['city', 'directory', 'network']);
  });

  test('refuses a subgraph that takes a field of the contract for itself', async () => {
    const sdl = 'type Query { x: String } type City @key(fields: "slug") { slug: ID! initiatives: String }';
    await expect(
      composeSupergraph([...(await readOwnSubgraphs()), { name: 'foreign', url: 'http://x.invalid', sdl }]),
    ).rejects.toThrow(/cannot be composed/);
  });
});

test('the root fields of the city contract name a city or an id', () => {
  const roots = contracts[0]!.document.definitions.flatMap((node) =>
    node.kind === Kind.OBJECT_TYPE_DEFINITION && ['Query', 'Mutation'].includes(node.name.value)
      ? (node.fields ?? [])
      : [],
  );
  const unrouted = roots.filter(
    (field) => !field.arguments?.some((argument) => ['city', 'id'].includes(argument.name.value)),
  );
  expect(unrouted.map((field) => field.name.value)).toEqual([]);
});
