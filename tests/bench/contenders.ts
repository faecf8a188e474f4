import type { GraphQLAnswer } from './ask.ts';
import type { Running } from './processes.ts';

/** What is measured: a process and the requests that it gets. */
export interface Contender {
  letter: string;
  name: string;
  /** The process whose CPU time counts. */
  running: Running;
  /** How many requests are under way at any time. */
  concurrency: number;
  /** How many requests it answers before the first round. */
  warmUp: number;
  /** The request with this number; the same numbers make the same requests at every contender that is asked the same. */
  createRequest(number: number): { url: string; body?: string };
  /** Tells whether an answer without errors holds the data that the request with this number asked for. */
  isWhole?(data: Record<string, unknown>, number: number): boolean;
  /** What every answer has to be; it is compared and not read, which would keep the load generator from asking more. */
  bytes?: Buffer;
}

/** The `_entities` question of a city's page and the one to the network service, as the gateway asks them. */
export interface SubQuestions {
  network: string;
  city: string;
}

const cityPage = `query($slug: ID!, $first: Int) {
  city(slug: $slug) {
    slug name state memberSince
    bestPractices(first: $first) { nodes { id title topics } }
    events(first: $first) { nodes { id title startsAt venue { name } } }
  }
}`;
const allCities = '{ cities { slug name bestPractices(first: 2) { nodes { title } } } }';

const sizes = [2, 3, 5, 8];
/** Numbers make variables: every city and every page size comes up, neighbours in time are different cities. */
const choose = (slugs: readonly string[], number: number) => ({
  slug: slugs[(number * 37) % slugs.length]!,
  first: sizes[Math.floor(number / slugs.length) % sizes.length]!,
});

/** How many different pages there are to ask for. */
const countPages = (slugs: readonly string[]): number => slugs.length * sizes.length;

/** One city asked directly for what the gateway asks it for a city's page. */
export function createCityContender(
  running: Running,
  endpoints: ReadonlyMap<string, string>,
  { city }: SubQuestions,
): Contender {
  const slugs = [...endpoints.keys()];
  return {
    letter: 'a',
    name: 'a city asked directly',
    running,
    concurrency: 16,
    warmUp: 2 * countPages(slugs),
    createRequest(number) {
      const { slug, first } = choose(slugs, number);
      const variables = { representations: [{ __typename: 'City', slug }], first };
      return { url: endpoints.get(slug)!, body: JSON.stringify({ query: city, variables }) };
    },
    isWhole: ({ _entities }) => hasParts((_entities as unknown[])[0]),
  };
}

/** A city's page, asked of something that looks like the gateway. */
export function createPageContender(
  letter: string,
  name: string,
  running: Running,
  slugs: readonly string[],
): Contender {
  return {
    letter,
    name,
    running,
    concurrency: 16,
    warmUp: 2 * countPages(slugs),
    createRequest: (number) => ({
      url: `${running.url}/graphql`,
      body: JSON.stringify({ query: cityPage, variables: choose(slugs, number) }),
    }),
    isWhole: ({ city }) => hasParts(city),
  };
}

/** All cities in one answer. */
export function createListContender(running: Running, slugs: readonly string[]): Contender {
  return {
    letter: 'e',
    name: `the gateway, all ${slugs.length} cities`,
    running,
    concurrency: 2,
    warmUp: 20,
    createRequest: () => ({ url: `${running.url}/graphql`, body: JSON.stringify({ query: allCities }) }),
    isWhole: ({ cities }) =>
      Array.isArray(cities) && cities.length === slugs.length && cities.every((city) => city.bestPractices !== null),
  };
}

/** Finds in what the recorder wrote down how the gateway asks for a city's page. */
export function findSubQuestions(recorded: readonly { path: string; body: string }[]): SubQuestions {
  const read = (wanted: (path: string) => boolean): string => {
    const found = recorded.find(({ path }) => wanted(path));
    if (!found) throw new Error('The gateway did not ask both the network service and a city for a city page.');
    return JSON.parse(found.body).query;
  };
  return { network: read((path) => path === '/graphql'), city: read((path) => path !== '/graphql') };
}

/** Says what is wrong with an answer, or null. */
export function findFault({ data, errors }: GraphQLAnswer, contender: Contender, number: number): string | null {
  if (errors?.length) return errors[0]!.message;
  return data && contender.isWhole?.(data, number) ? null : 'the answer lacks data';
}

function hasParts(city: unknown): boolean {
  const { bestPractices, events } = (city ?? {}) as Record<string, { nodes?: unknown[] } | null>;
  return Boolean(bestPractices?.nodes?.length && events?.nodes);
}
