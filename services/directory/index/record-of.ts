import type { ItemData } from '../../shared/feed/item.ts';
import type { Words } from './find-words.ts';
import type { Arrival } from './index-listings.ts';
import { writeEndings } from './write-endings.ts';

/** What the index has columns for, of all kinds together. */
interface Said
  extends Partial<Pick<ItemData<'event'>, 'title' | 'createdAt' | 'updatedAt'>>,
    Partial<Pick<ItemData<'event'>, 'topics' | 'startsAt' | 'endsAt' | 'recurrence' | 'venue'>>,
    Partial<Pick<ItemData<'funding'>, 'deadline'> & Pick<ItemData<'board-entry'>, 'direction' | 'validUntil'>>,
    Partial<Pick<ItemData<'conference'>, 'openTo'>> {
  form?: string;
  state?: string;
}

/** Writes an arrival as the columns of the index, and what it is found by as the function words_of takes it. */
export function recordOf({ change, data, ...same }: Arrival, words: Words | null) {
  const { title = '', topics = [], form, direction, state, openTo, startsAt, venue, createdAt } = data as Said;
  return {
    ...same,
    ...words,
    endings: words && writeEndings(words),
    data,
    change: String(change),
    title,
    topics,
    form: form ?? direction ?? state ?? openTo,
    startsAt,
    endsAt: endOf(data as Said),
    lat: venue?.location?.lat,
    lon: venue?.location?.lon,
    createdAt,
  };
}

/** When something ends as far as its feed says it: what is done ended with its last change; null is never, or not known. */
function endOf({
  startsAt,
  endsAt,
  recurrence,
  deadline,
  validUntil,
  state,
  updatedAt,
}: Said): string | null | undefined {
  if (state === 'DONE') return updatedAt;
  return recurrence ? null : (endsAt ?? startsAt ?? deadline ?? validUntil);
}
