import { execute, type GraphQLSchema, getVariableValues, type OperationDefinitionNode, parse, validate } from 'graphql';
import type { CityRequest } from '../../../gateway/sharding/city-request.ts';
import { type CityOutcome, createShardedExecutor } from '../../../gateway/sharding/execute.ts';
import { createMask } from '../../../gateway/sharding/mask.ts';
import { readContract } from '../../../services/shared/contract/contract.ts';
import { sdlAt } from '../../../services/shared/contract/sdl-at.ts';

/** A small contract that has got something of every sort in every version. */
const sdl = `
  directive @since(version: String!) on OBJECT | FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE
  type Query {
    thing(id: ID!, mode: Mode, extra: Int @since(version: "1.2")): Thing
    note(id: ID!): Note @since(version: "1.1")
  }
  type Mutation {
    rename(id: ID!, input: RenameInput): Thing
    mark(id: ID!, colour: String): Thing @since(version: "1.1")
  }
  type City @key(fields: "slug") {
    slug: ID!
    things(mode: Mode, modes: [Mode!], by: ID @since(version: "1.2")): [Thing!]
    mood: Mood @since(version: "1.1")
    weather: String @since(version: "1.3")
  }
  interface Titled { title: String }
  type Thing implements Titled @key(fields: "id") {
    id: ID!
    title: String
    mode: Mode
    modes: [Mode!]
    colour(of: Mode): String @since(version: "1.1")
    notes: [Note!] @since(version: "1.1")
  }
  type Note implements Titled @key(fields: "id") @since(version: "1.1") {
    id: ID!
    title: String
    mood: Mood @since(version: "1.2")
  }
  type Mood @since(version: "1.1") { word: String  since: String @since(version: "1.3") }
  enum Mode { OLD  NEW @since(version: "1.2") }
  input RenameInput { title: String  colour: String @since(version: "1.2")  more: MoreInput }
  input MoreInput { count: Int  mode: Mode  when: String @since(version: "1.3") }
`;

const hold = (id: string) => {
  const mood = { word: 'glad', since: 'ever' };
  const mode = id.endsWith(':new') ? 'NEW' : 'OLD';
  const note = { __typename: 'Note', id: id.replace('thing', 'note'), title: 'note', mood };
  return { __typename: 'Thing', id, title: 'title', mode, modes: ['OLD', mode], colour: 'red', notes: [note] };
};
/** Holds everything that any version of the contract knows. */
const answers = (city: string) => ({
  _entities: ({ representations }: { representations: { __typename: string; id: string; slug: string }[] }) =>
    representations.map(({ __typename, id, slug }) => {
      if (__typename === 'Thing') return hold(id);
      if (__typename === 'Note') return { ...hold(id).notes[0], id };
      const mood = { word: 'glad', since: 'ever' };
      return { __typename, slug, things: [hold(`${city}:thing:x`)], mood, weather: 'fair' };
    }),
  thing: ({ id }: { id: string }) => hold(id),
  note: ({ id }: { id: string }) => ({ ...hold(id).notes[0], id }),
  rename: ({ id }: { id: string }) => hold(id),
  mark: ({ id }: { id: string }) => hold(id),
});

async function answerAs(schema: GraphQLSchema, { city, query, variables }: CityRequest): Promise<unknown> {
  const document = parse(query);
  const mistakes = validate(schema, document);
  if (mistakes.length > 0) return { errors: mistakes };
  const result = await execute({ schema, document, variableValues: variables, rootValue: answers(city) });
  return JSON.parse(JSON.stringify(result));
}

interface Question {
  query: string;
  variables?: Record<string, unknown>;
}

/** Tells whether the contract of a version accepts a question with its variables. */
export function accepts(version: string, { query, variables = {} }: Question): boolean {
  const schema = readContract(sdlAt(sdl, version));
  const document = parse(query);
  const [operation] = document.definitions as OperationDefinitionNode[];
  const given = getVariableValues(schema, operation!.variableDefinitions ?? [], variables);
  const representations = (variables.r ?? []) as { __typename: string }[];
  const areKnown = representations.every(({ __typename }) => schema.getType(__typename));
  return areKnown && validate(schema, document).length === 0 && !given.errors;
}

/** Runs a question over cities whose nodes speak the given versions, by a hub of another; notes what they were asked. */
export async function askVersions(hub: string, nodes: Record<string, string | null>, { query, variables }: Question) {
  const calls: CityRequest[] = [];
  const missing: [string, string][] = [];
  const own = sdlAt(sdl, hub);
  const run = createShardedExecutor({
    contract: readContract(own),
    mask: createMask({ sdl: own, version: hub, versionOf: (city) => nodes[city] ?? null }),
    findCity: () => 'ready',
    async callCity(request): Promise<CityOutcome> {
      calls.push(request);
      const schema = readContract(sdlAt(sdl, nodes[request.city] ?? hub));
      return { kind: 'answered', body: await answerAs(schema, request) };
    },
  });
  const record = (city: string, code: string | null) => void (code && missing.push([city, code]));
  const { data, errors = [] } = await run({ document: parse(query), variables, session: { record } });
  return {
    data,
    errors: errors.map(({ path, extensions: { code, city } }) => ({ path: path?.join('.'), code, city })),
    calls,
    missing,
  };
}
