import { setTimeout as sleep } from 'node:timers/promises';
import { signToken } from '../../../services/shared/tokens.ts';
import { ask, readEndpoints } from '../ask.ts';
import type { Federation } from './start-processes.ts';
import { createChance, draw } from './write-text.ts';

/** A city that writes: where, and with which token. */
export interface Writer {
  city: string;
  endpoint: string;
  token: string;
}

/** Lists the cities with tokens of their editors. */
export async function listWriters({ cities, hubUrl, key }: Federation): Promise<Writer[]> {
  return [...(await readEndpoints(cities.url))].map(([city, endpoint]) => {
    const editor = { account: 'bench', grants: [{ role: 'editor' as const, city }] };
    return { city, endpoint, token: signToken(key, editor, { issuer: hubUrl, audience: city, seconds: 900 }) };
  });
}

/** How long it took until a search knew, in milliseconds, and what went wrong. */
export interface Delays {
  published: number[];
  withdrawn: number[];
  /** How many writes there were, also those that nobody waited for. */
  writes: number;
  seconds: number;
  faults: string[];
}

/** Every city writes this often. No further thing is waited for while so many are. */
const everyMs = 4_000;
const awaitedAtOnce = 8;
/** A search is repeated this often until it knows, and given up after a while. */
const pollMs = 100;
const giveUpMs = 20_000;
const mostMs = 120_000;

const create = `mutation($city: ID!, $input: CreateInitiativeInput!) { createInitiative(city: $city, input: $input) { id } }`;
const withdraw = 'mutation($id: ID!) { withdrawInitiative(id: $id) }';
const search = 'query($text: String) { search(text: $text, first: 5) { nodes { id } } }';

/**
 * Has every city publish a thing and withdraw it again, over and over, at its own endpoint, and measures from each
 * answer until the first search through the gateway that finds it, or finds it no longer: for so many things at least.
 */
export async function measureDelays(writers: readonly Writer[], gatewayUrl: string, samples: number): Promise<Delays> {
  const delays: Delays = { published: [], withdrawn: [], writes: 0, seconds: 0, faults: [] };
  const chance = createChance(samples);
  const startedAt = performance.now();
  const goesOn = () => delays.withdrawn.length < samples && performance.now() - startedAt < mostMs;
  let awaited = 0;

  const write = async <Field extends string>({ endpoint, token }: Writer, query: string, variables: object) => {
    const { data, errors } = await ask(endpoint, JSON.stringify({ query, variables }), token);
    if (!data || errors) throw new Error(errors?.[0]?.message ?? 'a city does not answer a write');
    delays.writes += 1;
    return data as Record<Field, { id: string }>;
  };

  const waitFor = async (text: string, id: string, isListed: boolean): Promise<number> => {
    const from = performance.now();
    const body = JSON.stringify({ query: search, variables: { text } });
    awaited += 1;
    try {
      while (performance.now() - from < giveUpMs) {
        const { data, errors } = await ask(`${gatewayUrl}/graphql`, body);
        if (!data?.search || errors) throw new Error(errors?.[0]?.message ?? 'the gateway does not search');
        const { nodes } = data.search as { nodes: { id: string }[] };
        if (nodes.some((node) => node.id === id) === isListed) return performance.now() - from;
        await sleep(pollMs);
      }
    } finally {
      awaited -= 1;
    }
    throw new Error(`${isListed ? 'not found' : 'still found'} after ${giveUpMs / 1_000} s`);
  };

  const publishAndWithdraw = async (writer: Writer): Promise<void> => {
    const word = inventWord(chance);
    const input = { title: `Neues aus ${word}`, topics: ['NEIGHBOURHOOD'], visibility: 'PUBLIC' };
    const turn = sleep(everyMs);
    const { id } = (await write<'createInitiative'>(writer, create, { city: writer.city, input })).createInitiative;
    const isAwaited = awaited < awaitedAtOnce;
    if (isAwaited) delays.published.push(await waitFor(word, id, true));
    await turn;
    const next = sleep(everyMs);
    await write(writer, withdraw, { id });
    if (isAwaited) delays.withdrawn.push(await waitFor(word, id, false));
    await next;
  };

  const workThrough = async (writer: Writer): Promise<void> => {
    await sleep(chance() * everyMs);
    while (goesOn()) await publishAndWithdraw(writer).catch(({ message }) => delays.faults.push(message));
  };
  await Promise.all(writers.map(workThrough));
  delays.seconds = (performance.now() - startedAt) / 1_000;
  if (delays.withdrawn.length < samples) delays.faults.push(`there are only ${delays.withdrawn.length} samples`);
  return delays;
}

/** Makes up a word that no text holds. */
const inventWord = (chance: () => number): string =>
  `Q${Array.from({ length: 6 }, () => draw(chance, [...'bdfgklmnprtvz']) + draw(chance, [...'aeiou'])).join('')}x`;
