import { GraphQLError } from 'graphql';
import type { Log } from '../services/shared/log.ts';
import { presentError } from '../services/shared/present-error.ts';
import type { Session } from './session.ts';

interface Answer {
  data?: unknown;
  errors?: readonly GraphQLError[];
  extensions?: Record<string, unknown>;
}

/**
 * Turns an operation's result into what a client sees: errors with a code of the closed set, one per missing city
 * however many fetches it missed, and `extensions.cities` when cities were asked.
 */
export function presentAnswer(answer: Answer, session: Session, log: Log): Answer {
  const cities = session.completeness();
  const errors =
    answer.errors && onePerCity(answer.errors).map((error) => presentGraphQLError(error, session.requestId, log));
  return {
    ...(answer.data !== undefined && { data: answer.data }),
    ...(errors?.length && { errors }),
    ...(cities && { extensions: { cities } }),
  };
}

/** Shows one error with a code of the closed set. */
export function presentGraphQLError(error: GraphQLError, requestId: string, log: Log): GraphQLError {
  const { message, extensions } = presentError(error, requestId, log);
  const { nodes, source, positions, path } = error;
  return new GraphQLError(message, { nodes, source, positions, path, extensions });
}

function onePerCity(errors: readonly GraphQLError[]): GraphQLError[] {
  const seen = new Set<string>();
  return errors.filter(({ extensions }) => {
    const { code, city } = extensions ?? {};
    if (typeof city !== 'string' || !String(code).startsWith('CITY_')) return true;
    const key = `${city} ${code}`;
    return !seen.has(key) && seen.add(key);
  });
}
