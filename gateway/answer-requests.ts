import type { ExecutionRequest } from '@graphql-tools/utils';
import type { Request, RequestHandler, Response } from 'express';
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
import type { Response as Reply } from 'graphql-http';
import { createHandler } from 'graphql-http/lib/use/express';
import { LRUCache } from 'lru-cache';
import { clientQueryLimits, validationErrors } from '../services/shared/limits.ts';
import type { Log } from '../services/shared/log.ts';
import { createQueryLimitsRule } from '../services/shared/query-limits.ts';
import { Refusal } from '../services/shared/refusal.ts';
import { documentsKept, operationLimits } from './limits.ts';
import { presentAnswer, presentGraphQLError } from './present-answer.ts';
import type { Runtime } from './runtime.ts';
import { getSession } from './session.ts';

/**
 * Creates the handler that answers GraphQL over HTTP: parsed and checked once per document, executed within its
 * deadline, presented with our codes. `graphql-http` does the protocol: methods, media types, status codes.
 */
export function createRequestHandler({ schema, execute }: Runtime, log: Log): RequestHandler {
  const readDocument = createDocumentReader(schema);
  const handle = createHandler({
    schema,
    onSubscribe(request, { query, variables, operationName }) {
      const session = getSession(request.raw);
      const document = readDocument(query);
      if (!('kind' in document)) return document.map((error) => presentGraphQLError(error, session.requestId, log));
      const operation = getOperationAST(document, operationName);
      if (!operation || operation.operation === 'subscription') return [new Refusal('QUERY_INVALID')];
      const changes = operation.operation === 'mutation';
      if (changes && request.method === 'GET') return changeOverGet;
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
    onOperation: (request, _args, result) => presentAnswer(result as never, getSession(request.raw), log) as never,
    formatError: (error) => (error instanceof GraphQLError ? error : new Refusal('BODY_INVALID')),
  });
  return (request: Request, response: Response) => handle(request, response, () => undefined);
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
