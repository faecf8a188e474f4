import { topicLabels } from '../../shared/topic-labels.ts';
import type { CityRecord } from '../city.ts';
import { stateLabels } from '../labels.ts';
import type { SearchFilters } from '../search/filters.ts';
import { type Subject, subjectLabels } from './subjects.ts';

/** How many entries of a list are named one by one. */
const named = 3;

/** Says in German what a file holds, for instance `Veranstaltungen – Region West`. */
export function titleOf(subject: Subject, filters: SearchFilters, cities: CityRecord[]): string {
  const { topics, text } = filters;
  const about = [
    areaOf(filters, cities),
    ...(topics.length > named ? [`${topics.length} Themen`] : topics.map((topic) => topicLabels[topic])),
    ...(text ? [`„${text}“`] : []),
  ];
  return `${subjectLabels[subject]} – ${about.join(', ')}`;
}

/** Says in German which cities the filters let in, for instance `Region West`. */
export function areaOf(
  { region, cities: slugs, states, near }: Pick<SearchFilters, 'region' | 'cities' | 'states' | 'near'>,
  cities: CityRecord[],
): string {
  const names = new Map(cities.map(({ slug, name }) => [slug, name]));
  const parts = [
    region && `Region ${region.split('-').map(capitalise).join(' ')}`,
    slugs.length > named ? `${slugs.length} Städte` : slugs.map((slug) => names.get(slug) ?? slug).join(', '),
    states.map((state) => stateLabels[state] ?? state).join(', '),
    near && `Umkreis von ${near.radiusKm} km`,
  ];
  return parts.filter(Boolean).join(', ') || 'alle Engagierten Städte';
}

const capitalise = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
