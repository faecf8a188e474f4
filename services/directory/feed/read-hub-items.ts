import { findIdParts } from '../../shared/ids.ts';
import { type PageItems, readItems } from '../harvest/read-items.ts';
import { type Origin, originSchema } from './origin.ts';

/** What one page of another hub's feed says, and of which cities. */
export interface HubItems extends PageItems {
  cities: Origin['city'][];
}

/** Which hub's feed is read, in which reading, and under which URL this hub is known. */
interface HubReading {
  source: string;
  round: number;
  publicUrl?: string;
}

/** Through how many hubs a thing comes at most. */
const hubsInChain = 10;

/**
 * Reads the items of a page of another hub's feed one by one, each as that of the city in its id. What has come
 * through this hub already, or through more than ten, is passed over: so nothing goes round in a circle of hubs.
 */
export function readHubItems({ source, round, publicUrl }: HubReading, items: unknown[]): HubItems {
  const said: HubItems = { arrivals: [], removals: [], problems: [], cities: [] };
  for (const item of items) {
    const { id, data } = (item ?? {}) as Record<string, unknown>;
    const city = findIdParts(id)?.city ?? '';
    const { arrivals, removals, problems } = readItems(city, round, [item]);
    said.problems.push(...problems);
    said.removals.push(...removals.map((removal) => ({ ...removal, source })));
    for (const arrival of arrivals) {
      const origin = originSchema.safeParse(data);
      if (!origin.success || origin.data.city.slug !== city) {
        const path = ['data', ...(origin.success ? ['city', 'slug'] : origin.error.issues[0]!.path)].join('.');
        said.problems.push({ item: arrival.id, change: arrival.change, reason: 'ITEM_INVALID', path });
        continue;
      }
      const { contributors } = origin.data;
      if (contributors.length > hubsInChain || contributors.some((url) => isSameUrl(url, publicUrl))) continue;
      said.arrivals.push({ ...arrival, source, contributors });
      said.cities.push(origin.data.city);
    }
  }
  return said;
}

const isSameUrl = (one: string, other: string | undefined) => URL.parse(one)?.href === URL.parse(other ?? '')?.href;
