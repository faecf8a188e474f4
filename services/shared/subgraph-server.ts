import { ApolloServer, type BaseContext } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import type { Request, RequestHandler } from 'express';
import type { GraphQLSchema } from 'graphql';
import { v7 } from 'uuid';
import { readJsonBody } from './edge.ts';
import { subgraphQueryLimits, validationErrors } from './limits.ts';
import type { Log } from './log.ts';
import { presentError } from './present-error.ts';
import { createQueryLimitsRule } from './query-limits.ts';

/** A started GraphQL server; `handle` makes the request handlers for one path and its context. */
export interface SubgraphServer<Context extends BaseContext> extends AsyncDisposable {
  handle(createContext: (request: Request) => Promise<Context>): RequestHandler[];
}

/** Starts Apollo Server for one subgraph with the limits and the error shape that every subgraph shares. */
export async function startSubgraphServer<Context extends BaseContext>(
  schema: GraphQLSchema,
  log: Log,
): Promise<SubgraphServer<Context>> {
  const server = new ApolloServer<Context>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    persistedQueries: false,
    nodeEnv: 'production',
    parseOptions: { maxTokens: subgraphQueryLimits.tokens },
    validationOptions: { maxErrors: validationErrors },
    validationRules: [createQueryLimitsRule(subgraphQueryLimits)],
    // Tracing and cache hints would be worked out for every field, and nobody reads them.
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
    ],
    stringifyResult: (value) => JSON.stringify(value),
    formatError: (formatted, error) => presentError(restore(formatted, error), v7(), log),
    logger: log,
  });
  await server.start();
  return {
    handle: (createContext) => [
      ...readJsonBody,
      expressMiddleware(server, { context: ({ req }) => createContext(req as unknown as Request) }) as RequestHandler,
    ],
    [Symbol.asyncDispose]: () => server.stop(),
  };
}

/** Apollo names mistakes in its formatted error and keeps the cause in the other one: take what tells more. */
function restore(formatted: { extensions?: Record<string, unknown> }, error: unknown): unknown {
  return formatted.extensions?.code === 'INTERNAL_SERVER_ERROR' ? error : formatted;
}
