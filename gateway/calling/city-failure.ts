import type { Reason } from '../../services/shared/refusal.ts';
import type { CityNode } from './city-lines.ts';
import type { Reply } from './transport.ts';

/** Why a city gave no answer, as the catalogue of refusals names it. */
export type CityFailure = Extract<
  Reason,
  'CITY_UNAVAILABLE' | 'CITY_TIMEOUT' | 'CITY_BAD_RESPONSE' | 'CITY_SUSPENDED' | 'CITY_UNKNOWN' | 'TOO_FREQUENT'
>;

/** Returns why a city of the network must not or cannot be called, or null when it can. */
export function findObstacle({ state, endpoint }: CityNode): CityFailure | null {
  if (state === 'SUSPENDED') return 'CITY_SUSPENDED';
  if (state === 'NONE' || endpoint === '') return 'CITY_UNAVAILABLE';
  return null;
}

/** Returns the reason that a reply without an answer amounts to. */
export function reasonOf(reply: Exclude<Reply, { kind: 'answered' }>): CityFailure {
  if (reply.kind === 'timed-out') return 'CITY_TIMEOUT';
  if (reply.kind === 'too-large' || reply.kind === 'unreadable') return 'CITY_BAD_RESPONSE';
  if (reply.kind !== 'refused') return 'CITY_UNAVAILABLE';
  if (reply.status === 429) return 'TOO_FREQUENT';
  return reply.status >= 500 ? 'CITY_UNAVAILABLE' : 'CITY_BAD_RESPONSE';
}
