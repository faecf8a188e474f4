import { readFileSync } from 'node:fs';
import { parse, print } from 'graphql';
import { describe, expect, test } from 'vitest';
import { createRuntime, type Fetch } from '../../gateway/runtime.ts';
import { createLog } from '../../services/shared/log.ts';

const supergraph = readFileSync(new URL('../../gateway/supergraph.graphql', import.meta.url), 'utf8');
const native = () => import('@graphql-hive/router-runtime');
const missing = () => Promise.reject(new Error('no native module for this machine'));

/** Subgraphs that know two cities, as executors that answer by what they are asked for. */
function createSubgraphs() {
  const fetches: { subgraph: string; query: string }[] = [];
  const network = async ({ document }: Fetch) => {
    fetches.push({ subgraph: 'network', query: print(document) });
    return {
      data: { cities: ['a-town', 'b-town'].map((slug) => ({ __typename: 'City', slug, name: slug.toUpperCase() })) },
    };
  };
  const city = async ({ document, variables }: Fetch) => {
    fetches.push({ subgraph: 'city', query: print(document) });
    const representations = variables.representations as { slug: string }[];
    const office = ({ slug }: { slug: string }) => ({ __typename: 'City', slug, office: { office: `Büro ${slug}` } });
    return { data: { _entities: representations.map(office) } };
  };
  return { fetches, executors: { network, city } };
}

describe.each([
  ['the Rust planner', native],
  ['the planner in JavaScript, where the native module does not load', missing],
])('%s', (_name, load) => {
  test('asks the network once and all cities in one fetch', async () => {
    const { fetches, executors } = createSubgraphs();
    const runtime = await createRuntime(supergraph, executors, createLog('test', 'silent'), load as typeof native);
    const session = { signal: new AbortController().signal };
    const document = parse('{ cities { name office { office } } }');
    const answer = await runtime.execute({ document, variables: {}, context: { session } } as never);
    expect(answer).toEqual({
      data: {
        cities: [
          { name: 'A-TOWN', office: { office: 'Büro a-town' } },
          { name: 'B-TOWN', office: { office: 'Büro b-town' } },
        ],
      },
    });
    expect(fetches.map(({ subgraph }) => subgraph)).toEqual(['network', 'city']);
  });

  test('shows clients the schema without the parts that only subgraphs need', async () => {
    const { executors } = createSubgraphs();
    const { schema } = await createRuntime(supergraph, executors, createLog('test', 'silent'), load as typeof native);
    expect(Object.keys(schema.getQueryType()!.getFields())).not.toContain('_entities');
    expect(
      Object.keys(schema.getTypeMap()).filter((name) => /^(_|join__|link__)/.test(name) && !name.startsWith('__')),
    ).toEqual([]);
  });
});
