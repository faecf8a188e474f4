import { composeServices } from '@theguild/federation-composition';
import { buildSchema, execute, type GraphQLSchema, isObjectType, isScalarType, parse } from 'graphql';
import { readOwnSubgraphs } from '../../gateway/supergraph.ts';
import type { Viewer } from '../../services/shared/viewer.ts';
import { cityResolvers } from './city-resolvers.ts';
import { networkResolvers } from './network-resolvers.ts';
import type { Rows } from './rows.ts';
import { traceOwners } from './trace-owners.ts';

/** What the oracle's resolvers know while they answer, and what they note of it. */
export interface OracleContext {
  rows: Rows;
  viewer: Viewer | null;
  now: Date;
  /** The cities whose own rows were read. */
  cities: Set<string>;
  /** In which order fields of the network (n) and of cities (c) stood below each other, for instance `ncn`. */
  ways: Set<string>;
}

/** One question and who asks it. */
export interface Question {
  query: string;
  variables: Record<string, unknown>;
  viewer: Viewer | null;
}

export interface OracleAnswer {
  data: unknown;
  /** The reasons of all errors, each with the city that it is about. */
  errors: Set<string>;
  cities: Set<string>;
  ways: Set<string>;
}

/** One schema over the rows of all cities and of the network, without any service or gateway between. */
export interface Oracle {
  schema: GraphQLSchema;
  answer(question: Question): Promise<OracleAnswer>;
}

const text = (value: unknown) => (value instanceof Date ? value.toISOString() : value);

/** Creates the oracle over all rows of the network. The directory is left out: it copies, with a delay, what the cities say. */
export async function createOracle(rows: Rows): Promise<Oracle> {
  const subgraphs = (await readOwnSubgraphs())
    .filter(({ name }) => name !== 'directory')
    .map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) }));
  const { publicSdl, errors: mistakes } = composeServices(subgraphs);
  if (!publicSdl) throw new Error(`The subgraphs cannot be composed: ${mistakes?.join('\n')}`);
  const schema = buildSchema(publicSdl);
  leaveOut(schema);
  addResolvers(schema, cityResolvers);
  addResolvers(schema, networkResolvers);
  const dateTime = schema.getType('DateTime');
  if (isScalarType(dateTime)) dateTime.serialize = text;
  traceOwners(schema, subgraphs.find(({ name }) => name === 'city')!.typeDefs);
  return {
    schema,
    async answer({ query, variables, viewer }) {
      const context: OracleContext = { rows, viewer, now: new Date(), cities: new Set(), ways: new Set() };
      const document = parse(query);
      const result = await execute({ schema, document, variableValues: variables, contextValue: context });
      const errors = result.errors?.map(({ message, extensions }) => describeError(message, extensions)) ?? [];
      const { cities, ways } = context;
      return { data: JSON.parse(JSON.stringify(result.data ?? null)), errors: new Set(errors), cities, ways };
    },
  };
}

/** What the oracle does not reckon: who writes, joins and signs in has tests of its own. */
const leftOut = new Set([
  'pendingChanges',
  'importedFrom',
  'sources',
  'posts',
  'members',
  'erasures',
  'consents',
  'auditLog',
  'presence',
  'feedUrl',
  'renewBy',
  'certificateUrl',
  'hosted',
]);

/** Takes out of the schema what the oracle has no answer to. */
function leaveOut(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    const fields = type.getFields();
    for (const name of Object.keys(fields)) {
      const isUnknown =
        type === schema.getQueryType() && !(name in cityResolvers.Query || name in networkResolvers.Query);
      if (isUnknown || leftOut.has(name)) delete fields[name];
    }
  }
}

/** Makes fields answer by functions; all others answer with what their object holds under their name. */
function addResolvers(schema: GraphQLSchema, resolvers: Record<string, object>): void {
  for (const [typeName, fields] of Object.entries(resolvers)) {
    const type = schema.getType(typeName);
    if (!isObjectType(type)) throw new Error(`The schema has no object type ${typeName}.`);
    for (const [name, resolve] of Object.entries(fields)) type.getFields()[name]!.resolve = resolve;
  }
}

/** Names an error by its reason and its city; an error without a reason is named by its message. */
export const describeError = (message: string, { reason, city }: Record<string, unknown> = {}): string =>
  [reason ?? message, ...(city ? [city] : [])].join(' ');
