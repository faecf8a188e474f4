import type { GraphQLError } from 'graphql';
import { keepLimits } from '../limits.ts';
import type { Session } from '../session.ts';

/**
 * Tells how long an answer to an anonymous query may be kept, in milliseconds: 0 when it has another error than a
 * missing city, and not for long when that may be back soon. A city that is outdated stays so until the registry says
 * otherwise.
 */
export function readLife(errors: readonly GraphQLError[] | undefined, session: Session): number {
  if (errors?.some(({ extensions }) => !String(extensions.code).startsWith('CITY_'))) return 0;
  const cities = session.completeness();
  const passes = (code: unknown) => code !== 'CITY_OUTDATED';
  const isIncomplete =
    errors?.some(({ extensions: { code } }) => passes(code)) || cities?.missing.some(({ code }) => passes(code));
  if (isIncomplete || session.asksUnfollowed) return keepLimits.shortMs;
  return cities ? keepLimits.liveMs : keepLimits.copyMs;
}
