import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { RequestHandler } from 'express';
import { readJsonBody, startEdge } from '../../../services/shared/edge.ts';
import { clientQueryLimits, validationErrors } from '../../../services/shared/limits.ts';
import { createLog } from '../../../services/shared/log.ts';
import { createQueryLimitsRule } from '../../../services/shared/query-limits.ts';
import { runProcess } from '../../../services/shared/run-process.ts';
import { ask, type GraphQLAnswer, readEndpoints } from '../ask.ts';

/** The little of the peer's packages that is used here; they are installed in `peer` alone. */
interface DataSource {
  process(options: { request: { query?: string; variables?: Record<string, unknown> } }): Promise<GraphQLAnswer>;
}
type Create<Instance> = new (options: object) => Instance;
interface Peer {
  ApolloGateway: Create<object>;
  ApolloServer: Create<{ start(): Promise<void>; stop(): Promise<void> }>;
  expressMiddleware(server: object): RequestHandler;
}

const load = createRequire(new URL('../peer/package.json', import.meta.url));
const peer = {
  ...load('@apollo/gateway'),
  ...load('@apollo/server'),
  ...load('@as-integrations/express5'),
} as Peer;

/** Starts Apollo Gateway over the same supergraph, behind the same edge and with the same limits as the gateway. */
async function startApollo(networkUrl: string) {
  await using starting = new AsyncDisposableStack();
  const endpoints = await readEndpoints(networkUrl);
  const supergraph = await readFile(new URL('../../../gateway/supergraph.graphql', import.meta.url), 'utf8');
  const sources: Record<string, DataSource> = {
    network: { process: ({ request: { query, variables } }) => post(`${networkUrl}/graphql`, query, variables) },
    city: { process: ({ request: { query, variables } }) => post(route(endpoints, variables), query, variables) },
  };
  const server = new peer.ApolloServer({
    gateway: new peer.ApolloGateway({
      supergraphSdl: supergraph.replace('http://network.invalid', networkUrl),
      buildService: ({ name }: { name: string }) => sources[name],
    }),
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    persistedQueries: false,
    nodeEnv: 'production',
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: clientQueryLimits.tokens },
    validationOptions: { maxErrors: validationErrors },
    validationRules: [createQueryLimitsRule(clientQueryLimits)],
  });
  await server.start();
  starting.defer(() => server.stop());
  const edge = starting.use(
    await startEdge({
      host: '127.0.0.1',
      port: 0,
      log: createLog('apollo', 'error'),
      isReady: () => true,
      routes: (app) => app.all('/graphql', ...readJsonBody, peer.expressMiddleware(server)),
    }),
  );
  const running = starting.move();
  return { describe: () => edge.url, [Symbol.asyncDispose]: () => running.disposeAsync() };
}

const post = (url: string, query?: string, variables?: object) => ask(url, JSON.stringify({ query, variables }));

/** Every representation of a city's page belongs to one city, so one endpoint is enough here. */
function route(endpoints: Map<string, string>, variables?: Record<string, unknown>): string {
  const [first] = (variables?.representations ?? []) as { slug: string }[];
  const endpoint = first && endpoints.get(first.slug);
  if (!endpoint) throw new Error('No city has this slug.');
  return endpoint;
}

await runProcess(() => startApollo(process.argv[2]!));
