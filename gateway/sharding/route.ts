import { findIdParts, isSlug } from '../../services/shared/ids.ts';
import type { Reason } from '../../services/shared/refusal.ts';
import type { RootField } from './analyse.ts';
import type { Variables } from './city-request.ts';

/** The city that something belongs to, or why none can be told; `argument` names what is at fault. */
export type Route = { city: string } | { refusal: Reason; argument?: string };

/** Tells which city a representation belongs to: a `City` by its slug, everything else by its id. */
export function routeRepresentation(representation: unknown): Route {
  const { __typename, slug, id } = (representation ?? {}) as Record<string, unknown>;
  return __typename === 'City' ? routeSlug(slug, 'slug') : routeId(id, 'id');
}

/** Tells which city a root field belongs to, by its argument `city` or `id`. */
export function routeRootField({ source }: RootField, variables: Variables): Route {
  if (!source) return { refusal: 'QUERY_INVALID' };
  const value = 'variable' in source.value ? variables[source.value.variable] : source.value.literal;
  return source.argument === 'city' ? routeSlug(value, 'city') : routeId(value, 'id');
}

const routeSlug = (slug: unknown, argument: string): Route =>
  isSlug(slug) ? { city: slug } : { refusal: 'SLUG_MALFORMED', argument };

function routeId(id: unknown, argument: string): Route {
  const parts = findIdParts(id);
  return parts ? { city: parts.city } : { refusal: 'ID_MALFORMED', argument };
}
