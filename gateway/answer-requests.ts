import type { ExecutionRequest } from '@graphql-tools/utils';
import {
  type DocumentNode,
  type ExecutionArgs,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { createHandler, type Request as Question, type Response as Reply } from 'graphql-http';
import { LRUCache } from 'lru-cache';
import { clientQueryLimits, validationErrors } from '../services/shared/limits.ts';
import type { Log } from '../services/shared/log.ts';
import { createQueryLimitsRule } from '../services/shared/query-limits.ts';
import { Refusal } from '../services/shared/refusal.ts';
import type { Changes } from './cache/basis.ts';
import { createHttpAnswer, type HttpAnswer } from './cache/http-answer.ts';
import { readOwnChanges } from './cache/own-changes.ts';
import { readLife } from './cache/read-life.ts';
import { documentsKept, operationLimits } from './limits.ts';
import { presentAnswer, presentGraphQLError } from './present-answer.ts';
import type { Runtime } from './runtime.ts';
import type { Session } from './session.ts';

/** Answers a GraphQL request over HTTP whose body was parsed; its context is its session. */
export type Answerer = (request: Question<unknown, Session>) => Promise<HttpAnswer>;

interface Options {
  log: Log;
  /** Called with what a mutation may have changed, before its answer is given. */
  onChanges(changes: Changes): void;
}

/**
 * Creates what answers GraphQL over HTTP: parsed and checked once per document, executed within its deadline,
 * presented with our codes. `graphql-http` does the protocol: methods, media types, status codes.
 */
export function createAnswerer({ schema, execute }: Runtime, { log, onChanges }: Options): Answerer {
  const readDocument = createDocumentReader(schema);
  const handle = createHandler<unknown, Session>({
    schema,
    onSubscribe({ context: session, method }, { query, variables, operationName }) {
      const document = readDocument(query);
      if (!('kind' in document)) return document.map((error) => presentGraphQLError(error, session.requestId, log));
      const operation = getOperationAST(document, operationName);
      if (!operation || operation.operation === 'subscription') return [new Refusal('QUERY_INVALID')];
      const changes = operation.operation === 'mutation';
      if (changes && method === 'GET') return changeOverGet;
      session.deadlineAt = Date.now() + (changes ? operationLimits.mutationMs : operationLimits.queryMs);
      return { schema, document, operationName, variableValues: variables, contextValue: { session } } as never;
    },
    execute: ((args: ExecutionArgs) =>
      execute({
        document: args.document,
        variables: args.variableValues ?? {},
        operationName: args.operationName ?? undefined,
        operationType: 'query',
        context: args.contextValue,
      } as ExecutionRequest)) as never,
    onOperation({ context: session }, { document, operationName }, result) {
      const answer = presentAnswer(result as never, session, log);
      const isQuery = getOperationAST(document, operationName)?.operation === 'query';
      if (isQuery) session.lifeMs = readLife(answer.errors, session);
      else onChanges(readOwnChanges(answer.data, session));
      return answer as never;
    },
    formatError: (error) => (error instanceof GraphQLError ? error : new Refusal('BODY_INVALID')),
  });
  return async (request) => createHttpAnswer(await handle(request), request.context);
}

const changeOverGet: Reply = [
  JSON.stringify({ errors: [new Refusal('METHOD_INVALID')] }),
  {
    status: 405,
    statusText: 'Method Not Allowed',
    headers: { allow: 'POST', 'content-type': 'application/json; charset=utf-8' },
  },
];

/** Parses and validates a document within the limits, once; returns what is wrong with it when something is. */
function createDocumentReader(schema: GraphQLSchema): (query: string) => DocumentNode | readonly GraphQLError[] {
  const known = new LRUCache<string, DocumentNode>({ max: documentsKept });
  const rules = [...specifiedRules, createQueryLimitsRule(clientQueryLimits)];
  return (query) => {
    const found = known.get(query);
    if (found) return found;
    try {
      const document = parse(query, { maxTokens: clientQueryLimits.tokens });
      const mistakes = validate(schema, document, rules, { maxErrors: validationErrors });
      if (mistakes.length > 0) return mistakes;
      known.set(query, document);
      return document;
    } catch (error) {
      if (error instanceof GraphQLError) return [error];
      throw error;
    }
  };
}
