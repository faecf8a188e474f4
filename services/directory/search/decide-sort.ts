import { Refusal } from '../../shared/refusal.ts';
import type { SearchSort } from '../schema.types.ts';
import type { SearchFilters } from './filters.ts';
import { isClosing } from './parts.ts';

/**
 * Decides the order of a search: the one that is asked for; else by relevance when there is a text, by date for events,
 * funding programmes or trainings alone, and the newest first for the rest. Relevance without a text is no order, so the usual one is taken. Throws
 * VALUE_INVALID for distance without a circle.
 */
export function decideSort(
  { near, kinds }: Pick<SearchFilters, 'near' | 'kinds'>,
  hasText: boolean,
  sort?: SearchSort | null,
): SearchSort {
  if (sort === 'DISTANCE' && !near) throw new Refusal('VALUE_INVALID', { argument: 'sort' });
  if (sort && (sort !== 'RELEVANCE' || hasText)) return sort;
  if (hasText) return 'RELEVANCE';
  return (kinds.length === 1 && kinds[0] === 'event') || isClosing(kinds) ? 'DATE' : 'NEWEST';
}
