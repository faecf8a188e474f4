import type { GraphQLError } from 'graphql';
import { keepLimits } from '../limits.ts';
import type { Session } from '../session.ts';

/**
 * Tells how long an answer to an anonymous query may be kept, in milliseconds: 0 when it has another error than a
 * missing city.
 */
export function readLife(errors: readonly GraphQLError[] | undefined, session: Session): number {
  if (errors?.some(({ extensions }) => !String(extensions.code).startsWith('CITY_'))) return 0;
  const cities = session.completeness();
  if (errors?.length || cities?.missing.length || session.asksUnfollowed) return keepLimits.shortMs;
  return cities ? keepLimits.liveMs : keepLimits.copyMs;
}
