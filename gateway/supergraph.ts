import { readFile } from 'node:fs/promises';
import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';

/** A subgraph of the supergraph: its name, where it is reached and its SDL. */
export interface SubgraphSource {
  name: string;
  url: string;
  sdl: string;
}

/**
 * The subgraphs of this project. `city` stands for all cities at once: its address is never called, since the
 * sharded transport sends every request to the cities it concerns.
 */
export async function readOwnSubgraphs(): Promise<SubgraphSource[]> {
  const read = (service: string) => readFile(new URL(`../services/${service}/schema.graphql`, import.meta.url), 'utf8');
  return [
    { name: 'city', url: 'http://sharded.invalid/city', sdl: await read('city') },
    { name: 'directory', url: 'http://directory.invalid/graphql', sdl: await read('directory') },
    { name: 'network', url: 'http://network.invalid/graphql', sdl: await read('network') },
  ];
}

/** Composes the supergraph SDL from the SDL files; throws with every composition error. It knows no city. */
export async function composeSupergraph(subgraphs?: SubgraphSource[]): Promise<string> {
  const sources = subgraphs ?? (await readOwnSubgraphs());
  const result = composeServices(sources.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })));
  if (!('supergraphSdl' in result) || !result.supergraphSdl) {
    throw new Error(
      `The supergraph cannot be composed:\n  ${result.errors?.map((error) => error.message).join('\n  ')}`,
    );
  }
  return `${result.supergraphSdl.trim()}\n`;
}
