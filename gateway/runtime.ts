import { handleFederationSupergraph } from '@graphql-mesh/fusion-runtime';
import type { ExecutionRequest } from '@graphql-tools/utils';
import { buildASTSchema, execute, type GraphQLSchema, parse } from 'graphql';
import type { Log } from '../services/shared/log.ts';
import { createPlainExecutor, type PlainExecutor } from './planning/execute-plainly.ts';
import type { Session } from './session.ts';

/** One fetch of a query plan, as an executor gets it. */
export interface Fetch {
  document: ExecutionRequest['document'];
  variables: Record<string, unknown>;
  operationType: 'query' | 'mutation';
  signal?: AbortSignal;
  session: Session;
}

/** Executes the fetches for one subgraph; never rejects. */
export type SubgraphExecutor = (fetch: Fetch) => Promise<{ data?: unknown; errors?: readonly unknown[] }>;

/** What runs operations: the schema that clients see, and its executor. */
export interface Runtime {
  schema: GraphQLSchema;
  execute: PlainExecutor;
}

interface Handled {
  unifiedGraph: GraphQLSchema;
  executor?(request: ExecutionRequest): unknown;
}

/**
 * Creates what runs operations over a supergraph, with an executor of ours for every subgraph. Planning is done by
 * Hive's Rust planner, or by its planner in JavaScript where the native module does not load.
 */
export async function createRuntime(
  supergraph: string,
  executors: Record<string, SubgraphExecutor>,
  log: Log,
  loadPlanner = () => import('@graphql-hive/router-runtime'),
): Promise<Runtime> {
  const options = {
    unifiedGraph: buildASTSchema(parse(supergraph, { noLocation: true }), { assumeValid: true, assumeValidSDL: true }),
    getUnifiedGraphSDL: () => supergraph,
    onSubgraphExecute: (name: string, request: ExecutionRequest) => getExecutor(executors, name)(readFetch(request)),
    batch: false,
  };
  const handle = await findPlanner(log, loadPlanner);
  const { unifiedGraph: schema, executor } = (await handle(options as never)) as Handled;
  const stitched = ({ document, variables, context }: ExecutionRequest) =>
    execute({ schema, document, variableValues: variables, contextValue: context });
  return { schema, execute: createPlainExecutor(schema, executor ?? stitched) };
}

async function findPlanner(
  log: Log,
  load: () => Promise<{ unifiedGraphHandler: (options: never) => unknown }>,
): Promise<(options: never) => unknown> {
  try {
    return (await load()).unifiedGraphHandler;
  } catch (error) {
    const problem = (error as Error).message;
    log.warn({ problem }, 'the native planner does not load here; the one in JavaScript is used');
    return handleFederationSupergraph;
  }
}

function getExecutor(executors: Record<string, SubgraphExecutor>, name: string): SubgraphExecutor {
  const executor = executors[name.toLowerCase()];
  if (!executor) throw new Error(`There is no executor for the subgraph ${name}.`);
  return executor;
}

function readFetch({ document, variables, operationType, context }: ExecutionRequest): Fetch {
  const { session } = context as { session: Session };
  return {
    document,
    variables: variables ?? {},
    operationType: operationType === 'mutation' ? 'mutation' : 'query',
    signal: session.signal,
    session,
  };
}
