import type { ItemData, ItemKind } from '../../shared/feed/item.ts';
import { topicLabels } from '../labels.ts';
import type { Arrival } from './index-listings.ts';
import { readWords } from './read-words.ts';

/** What can be found in a thing of a kind beside its title, summary and topics. */
const restOf: { [Kind in ItemKind]?: (data: ItemData<Kind>) => (string | null)[] } = {
  initiative: ({ description, plainLanguage }) => [description, plainLanguage],
  event: ({ description }) => [description],
  'best-practice': ({ challenge, approach, result, effort, costs, lessons }) => [
    challenge,
    approach,
    result,
    effort,
    costs,
    lessons,
  ],
};

/** Writes an arrival as the columns of the index; only what a search finds has words. */
export function recordOf({ change, data, kind, ...same }: Arrival) {
  const { title, summary, topics, form, startsAt, endsAt, recurrence, venue, createdAt } = data as Partial<
    ItemData<'initiative' | 'event' | 'best-practice'> & ItemData<'event'>
  >;
  const rest = restOf[kind] as ((data: ItemData) => (string | null)[]) | undefined;
  const write = (texts: (string | null | undefined)[]) => (rest ? readWords(texts.filter(Boolean).join('\n')) : '');
  return {
    ...same,
    kind,
    data,
    change: String(change),
    title,
    topics: topics ?? [],
    form,
    startsAt,
    endsAt: recurrence ? null : (endsAt ?? startsAt),
    lat: venue?.location?.lat,
    lon: venue?.location?.lon,
    createdAt,
    heading: write([title]),
    about: write([summary, ...(topics ?? []).map((topic) => topicLabels[topic])]),
    rest: write(rest?.(data) ?? []),
    place: write([venue?.name]),
  };
}
