import { GraphQLError } from 'graphql';
import type { Reason } from '../../services/shared/refusal.ts';

/** The error of a field that the oracle refuses to answer; `city` when it is a city that refuses or is missing. */
export const refuse = (reason: Reason, city?: string) => new GraphQLError(reason, { extensions: { reason, city } });
