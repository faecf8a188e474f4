import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Log } from './log.ts';
import { codeOf, isReason, type Reason, type RefusalDetails, sentenceOf } from './refusal.ts';

/** What the libraries call the mistakes of a client, and what they are called here. */
const clientMistakes = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'PERSISTED_QUERY_NOT_FOUND',
]);

/**
 * Turns any error into what a client may see: refusals as they are, mistakes in the query as BAD_INPUT, anything
 * else as INTERNAL with a request id, under which it is logged.
 */
export function presentError(error: unknown, requestId: string, log: Log): GraphQLFormattedError {
  const { message = '', path, locations, extensions = {} } = error as GraphQLFormattedError;
  const place = { ...(locations && { locations }), ...(path && { path }) };
  const reason = extensions.reason;
  if (isReason(reason) && reason !== 'INTERNAL') {
    const { argument, limit, detail, city } = extensions as RefusalDetails;
    const details = {
      ...(argument && { argument }),
      ...(limit !== undefined && { limit }),
      ...(detail && { detail }),
      ...(city && { city }),
    };
    return { message: sentenceOf(reason, details), ...place, extensions: { code: codeOf(reason), reason, ...details } };
  }
  if (/^Syntax Error: Document contains more tha[nt] \d+ tokens/.test(message))
    return present('TOKENS_EXCEEDED', message);
  if (clientMistakes.has(String(extensions.code)) || isRequestError(error)) {
    return { message: withoutHints(message), ...place, extensions: { code: 'BAD_INPUT', reason: 'QUERY_INVALID' } };
  }
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  log.error({ requestId, err: cause instanceof Error ? cause : new Error(message) }, 'unexpected error');
  return { message: sentenceOf('INTERNAL'), ...place, extensions: { code: 'INTERNAL', reason: 'INTERNAL', requestId } };
}

function present(reason: Reason, message: string): GraphQLFormattedError {
  const limit = Number(/\d+/.exec(message)?.[0]);
  return { message: sentenceOf(reason, { limit }), extensions: { code: codeOf(reason), reason, limit } };
}

/** A GraphQLError of graphql-js itself without a path speaks of the request, not of its execution. */
const isRequestError = (error: unknown) =>
  error instanceof GraphQLError &&
  !error.path &&
  error.extensions.code === undefined &&
  (!error.originalError || error.originalError instanceof GraphQLError);

/** Removes graphql-js's guesses at names, and bounds the length. */
const withoutHints = (message: string) => message.replace(/ ?Did you mean [^?]*\?/g, '').slice(0, 500);
