import type { Arrival } from '../../../../services/directory/index/index-listings.ts';
import type { SearchFilters } from '../../../../services/directory/search/filters.ts';
import type { ItemData } from '../../../../services/shared/feed/item.ts';
import { listOccurrences } from '../../../../services/shared/recurrence.ts';
import { repeatingOf } from '../../../../services/shared/single-dates.ts';
import { now } from '../index/start-index.ts';

/** A city as the oracle knows it. */
export interface OracleCity {
  slug: string;
  state: string;
  regions: string[];
  lat?: number;
  lon?: number;
  visible: boolean;
}

/** A thing that the oracle found, with what it says of it. */
export interface OracleHit {
  id: string;
  score: number;
  distanceKm: number | null;
  startsAt: number | null;
  createdAt: number;
}

type Data = Partial<ItemData<'initiative'> & ItemData<'event'>> &
  Pick<ItemData<'initiative'>, 'title' | 'summary' | 'topics' | 'createdAt'>;

/** Finds by plain loops what a search must find; a text is one word that stands in the things just so. */
export function findByLoops(cities: OracleCity[], things: Arrival[], filters: SearchFilters): OracleHit[] {
  const { text, kinds, topics, states, region, near, form, to } = filters;
  const from = filters.from ?? now;
  return things.flatMap(({ id, kind, city: slug, data }) => {
    const city = cities.find((one) => one.slug === slug);
    const thing = data as Data;
    if (!city?.visible || kind === 'district' || kind === 'office' || kind === 'busy') return [];
    if (kinds.length > 0 && !kinds.includes(kind)) return [];
    if (topics.length > 0 && !topics.some((topic) => thing.topics.includes(topic))) return [];
    if (filters.cities.length > 0 && !filters.cities.includes(slug)) return [];
    if (states.length > 0 && !states.includes(city.state)) return [];
    if (region && !city.regions.includes(region)) return [];
    if (form && thing.form !== form) return [];
    const place = thing.venue?.location ?? (city.lat === undefined ? null : { lat: city.lat, lon: city.lon! });
    const distanceKm = near && place ? distance(near, place) : null;
    if (near && (distanceKm === null || distanceKm > near.radiusKm)) return [];
    if (kind !== 'event' && (filters.from || to)) return [];
    const date =
      kind === 'event'
        ? datesOf(thing as ItemData<'event'>).find(({ startsAt, endsAt }) => (endsAt ?? startsAt) >= from)
        : null;
    if (kind === 'event' && (!date || (to && date.startsAt >= to))) return [];
    const score = text ? scoreOf(text, thing) : 0;
    if (text && score === 0) return [];
    return {
      id,
      score,
      distanceKm,
      startsAt: date?.startsAt.getTime() ?? null,
      createdAt: Date.parse(thing.createdAt),
    };
  });
}

/** The orders of a search as comparisons. */
export const orders: Record<
  'RELEVANCE' | 'DATE' | 'DISTANCE' | 'NEWEST',
  (one: OracleHit, other: OracleHit) => number
> = {
  RELEVANCE: (one, other) => other.score - one.score || other.createdAt - one.createdAt || byId(one, other),
  DATE: (one, other) => (one.startsAt ?? Infinity) - (other.startsAt ?? Infinity) || byId(one, other),
  DISTANCE: (one, other) => one.distanceKm! - other.distanceKm! || byId(one, other),
  NEWEST: (one, other) => other.createdAt - one.createdAt || byId(one, other),
};
const byId = (one: OracleHit, other: OracleHit) => (one.id < other.id ? -1 : 1);

function scoreOf(word: string, { title, summary, description }: Data): number {
  const has = (text: string | null | undefined) =>
    (text ?? '')
      .toLowerCase()
      .split(/[^a-z]+/)
      .includes(word);
  if (has(title)) return 7;
  if (has(summary)) return 5;
  return has(description) ? 4 : 0;
}

function datesOf(data: ItemData<'event'>) {
  const event = repeatingOf(data);
  if (!event.recurrence) return [event];
  const today = new Date(now.toISOString().slice(0, 10));
  const inAYear = new Date(today);
  inAYear.setUTCFullYear(today.getUTCFullYear() + 1);
  return listOccurrences(event, today, inAYear);
}

/** The distance of two places in kilometres by their angle at the centre of the earth. */
export function distance(from: { lat: number; lon: number }, to: { lat: number; lon: number }): number {
  const vector = ({ lat, lon }: { lat: number; lon: number }) => {
    const [north, east] = [(lat * Math.PI) / 180, (lon * Math.PI) / 180];
    return [Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)] as const;
  };
  const [a, b] = [vector(from), vector(to)];
  const cross = [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
  return 6_371 * Math.atan2(Math.hypot(...cross), a[0] * b[0] + a[1] * b[1] + a[2] * b[2]);
}
