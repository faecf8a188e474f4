import type { ItemData } from '../../shared/feed/item.ts';
import type { Words } from './find-words.ts';
import type { Arrival } from './index-listings.ts';
import { writeEndings } from './write-endings.ts';

/** Writes an arrival as the columns of the index, and what it is found by as the function words_of takes it. */
export function recordOf({ change, data, ...same }: Arrival, words: Words | null) {
  const {
    title,
    topics = [],
    form,
    startsAt,
    endsAt,
    recurrence,
    venue,
    createdAt,
  } = data as Partial<ItemData<'initiative'> & ItemData<'event'>>;
  return {
    ...same,
    ...words,
    endings: words && writeEndings(words),
    data,
    change: String(change),
    title,
    topics,
    form,
    startsAt,
    endsAt: recurrence ? null : (endsAt ?? startsAt),
    lat: venue?.location?.lat,
    lon: venue?.location?.lon,
    createdAt,
  };
}
