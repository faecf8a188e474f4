import type { GraphQLObjectType } from 'graphql';
import { expectThat } from './check.ts';
import { type ListField, listListFields } from './contract-types.ts';
import { conformanceLimits } from './limits.ts';
import { type Answer, type Probe, readObject } from './probe.ts';
import { selectAll } from './write-question.ts';

/** One page of a list of the city, as the node answers it. */
export interface SamplePage {
  nodes: unknown[];
  edges: unknown[];
  totalCount: unknown;
  hasNextPage: unknown;
  endCursor: unknown;
}

/** Asks for one page of a list, or for a list as a whole. */
export async function askPage(
  probe: Probe,
  { name, isPaged, field }: ListField,
  { first, after, select = 'id' }: { first: number; after?: string; select?: string },
): Promise<{ answer: Answer; page: SamplePage | null }> {
  // Events are otherwise only those that are not over yet.
  const from = field.args.some((argument) => argument.name === 'from') ? ', from: "2000-01-01T00:00:00Z"' : '';
  const nodes = `nodes { __typename ${select} }`;
  const paged = `(first: ${first}, after: $after${from}) { ${nodes} edges { cursor node { id } } pageInfo { hasNextPage endCursor } totalCount }`;
  const asked = isPaged ? paged : ` { __typename ${select} }`;
  const declared = isPaged ? ', $after: String' : '';
  const answer = await probe.ask(
    `query ($r: [_Any!]!${declared}) { _entities(representations: $r) { ... on City { ${name}${asked} } } }`,
    { r: [{ __typename: 'City', slug: probe.slug }], after },
  );
  const [city] = listEntities(answer);
  const found = readObject(city)?.[name];
  if (!isPaged) {
    const page = { nodes: found as unknown[], edges: [], totalCount: null, hasNextPage: false, endCursor: null };
    return { answer, page: Array.isArray(found) ? page : null };
  }
  const { nodes: list, edges, pageInfo, totalCount } = readObject(found) ?? {};
  const { hasNextPage, endCursor } = readObject(pageInfo) ?? {};
  const isPage = Array.isArray(list) && Array.isArray(edges);
  return { answer, page: isPage ? { nodes: list, edges, totalCount, hasNextPage, endCursor } : null };
}

/** Returns what a node answers to representations; an empty list when that is no list. */
export function listEntities({ data }: Answer): unknown[] {
  const entities = data?._entities;
  return Array.isArray(entities) ? entities : [];
}

/** Asks for entities with all fields of their type. */
export const askEntities = (probe: Probe, type: GraphQLObjectType, ids: readonly string[]): Promise<Answer> =>
  probe.ask(
    `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${type.name}${selectAll(probe.contract, type)} } }`,
    { r: ids.map((id) => ({ __typename: type.name, id })) },
  );

/** Things that the node lists without a token, each with all its fields, by their type. */
export const readSamples = (probe: Probe): Promise<Map<GraphQLObjectType, { ids: string[]; things: unknown[] }>> =>
  probe.once('samples', async () => {
    const samples = new Map<GraphQLObjectType, { ids: string[]; things: unknown[] }>();
    for (const list of listListFields(probe.contract)) {
      const { page } = await askPage(probe, list, { first: conformanceLimits.samples });
      expectThat(page, `City.${list.name}`);
      const ids = page.nodes.slice(0, conformanceLimits.samples).map((node) => readObject(node)?.id);
      expectThat(
        ids.every((id) => typeof id === 'string'),
        `City.${list.name}`,
      );
      if (ids.length === 0) continue;
      const answer = await askEntities(probe, list.type, ids as string[]);
      samples.set(list.type, { ids: ids as string[], things: listEntities(answer) });
    }
    return samples;
  });
