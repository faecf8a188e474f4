import { createGatewayRuntime, type GatewayRuntime, type UnifiedGraphConfig } from '@graphql-hive/gateway-runtime';
import { Logger } from '@graphql-hive/logger';
import type { ExecutionRequest } from '@graphql-tools/utils';
import { clientQueryLimits, validationErrors } from '../services/shared/limits.ts';
import type { Log } from '../services/shared/log.ts';
import { createQueryLimitsRule } from '../services/shared/query-limits.ts';
import { operationLimits } from './limits.ts';
import { createPlainExecutor } from './planning/execute-plainly.ts';
import { presentAnswer } from './present-answer.ts';
import { getSession, type Session } from './session.ts';

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

interface Options {
  supergraph: string;
  executors: Record<string, SubgraphExecutor>;
  log: Log;
}

type Plugin = Record<string, (hook: never) => unknown>;

/**
 * Creates the Hive Gateway runtime over a supergraph with an executor of ours for every subgraph. Planning is done by
 * the Rust planner, or by the one in JavaScript where the native module does not load.
 */
export async function createRuntime({ supergraph, executors, log }: Options): Promise<GatewayRuntime> {
  const names = Object.keys(executors);
  const transport = {
    getSubgraphExecutor: ({ subgraphName }: { subgraphName: string }) => {
      const execute = executors[subgraphName];
      if (!execute) throw new Error(`There is no executor for the subgraph ${subgraphName}.`);
      return (request: ExecutionRequest) => execute(readFetch(request));
    },
  };
  return createGatewayRuntime({
    supergraph: supergraph as UnifiedGraphConfig,
    ...(await findPlanner(log)),
    logging: new Logger({
      level: 'warn',
      writers: [{ write: (level, attrs, message) => log[level]({ hive: attrs }, message ?? '') }],
    }),
    transports: { own: transport } as never,
    transportEntries: Object.fromEntries(names.map((name) => [name, { kind: 'own' }])),
    __experimental__batchExecution: false,
    executionCancellation: true,
    upstreamCancellation: true,
    maskedErrors: false,
    graphiql: false,
    landingPage: false,
    requestId: false,
    multipart: false,
    subgraphErrors: false,
    cors: { origin: '*', credentials: false, methods: ['GET', 'POST', 'OPTIONS'] },
    plugins: () => [createPlugin(log) as never],
  });
}

async function findPlanner(log: Log): Promise<{ unifiedGraphHandler?: never }> {
  try {
    const { unifiedGraphHandler } = await import('@graphql-hive/router-runtime');
    const handle = async (options: Parameters<typeof unifiedGraphHandler>[0]) => {
      const handled = await unifiedGraphHandler(options);
      return { ...handled, executor: createPlainExecutor(handled.unifiedGraph, handled.executor!) };
    };
    return { unifiedGraphHandler: handle as never };
  } catch (error) {
    log.warn(
      { problem: (error as Error).message },
      'the native planner does not load here; the one in JavaScript is used',
    );
    return {};
  }
}

function readFetch(request: ExecutionRequest): Fetch {
  const session = getSession((request.context as { req?: object } | undefined)?.req);
  return {
    document: request.document,
    variables: request.variables ?? {},
    operationType: request.operationType === 'mutation' ? 'mutation' : 'query',
    signal: request.signal,
    session,
  };
}

/** Adds our limits to parsing and validation, sets the deadline and presents every result. */
function createPlugin(log: Log): Plugin {
  const limitsRule = createQueryLimitsRule(clientQueryLimits);
  return {
    onParse({ parseFn, setParseFn }: ParseHook) {
      setParseFn((source, options) => parseFn(source, { ...options, maxTokens: clientQueryLimits.tokens }));
    },
    onValidate({ validateFn, setValidationFn, addValidationRule }: ValidateHook) {
      addValidationRule(limitsRule);
      setValidationFn((schema, document, rules, options, ...rest) =>
        validateFn(schema, document, rules, { ...options, maxErrors: validationErrors }, ...rest),
      );
    },
    onExecute({ args }: { args: { document: ExecutionRequest['document']; contextValue: { req: object } } }) {
      const changes = args.document.definitions.some((node) => 'operation' in node && node.operation === 'mutation');
      const session = getSession(args.contextValue.req);
      session.deadlineAt = Date.now() + (changes ? operationLimits.mutationMs : operationLimits.queryMs);
    },
    onResultProcess({ result, setResult, serverContext }: ResultHook) {
      if (typeof result !== 'object' || result === null || Symbol.asyncIterator in result) return;
      setResult(presentAnswer(result, getSession(serverContext.req), log));
    },
  };
}

interface ResultHook {
  result: object;
  setResult(result: object): void;
  serverContext: { req: object };
}

type Parse = (source: unknown, options?: object) => unknown;
interface ParseHook {
  parseFn: Parse;
  setParseFn(parse: Parse): void;
}

type Validate = (schema: unknown, document: unknown, rules: unknown, options?: object, ...rest: unknown[]) => unknown;
interface ValidateHook {
  validateFn: Validate;
  setValidationFn(validate: Validate): void;
  addValidationRule(rule: unknown): void;
}
