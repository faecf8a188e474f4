import type { ItemData, ItemKind } from '../../shared/feed/item.ts';
import { topicLabels } from '../labels.ts';
import type { Arrival } from './index-listings.ts';
import { readWords } from './read-words.ts';

/** What can be found in a thing of a kind beside its title, summary and topics; other kinds are not searched. */
const textsOf: { [Kind in ItemKind]?: (data: ItemData<Kind>) => (string | null)[] } = {
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

/** Returns the texts of a thing that is searched, beside its title and summary; null for one that is not. */
export const findTexts = (kind: ItemKind, data: ItemData): (string | null)[] | null =>
  (textsOf[kind] as ((data: ItemData) => (string | null)[]) | undefined)?.(data) ?? null;

/** The fields that some kinds have. */
type AnyData = Partial<ItemData<'initiative' | 'event' | 'best-practice'> & ItemData<'event'>>;

/** Writes an arrival as the columns of the index and the words that it is found by. */
export function recordOf({ change, data, kind, ...same }: Arrival) {
  const { title, summary, topics = [], form, startsAt, endsAt, recurrence, venue, createdAt } = data as AnyData;
  const texts = findTexts(kind, data);
  const write = (found: (string | null | undefined)[]) => (texts ? readWords(found.filter(Boolean).join('\n')) : '');
  return {
    ...same,
    kind,
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
    heading: write([title]),
    about: write([summary]),
    subjects: write(topics.map((topic) => topicLabels[topic])),
    rest: write(texts ?? []),
    place: write([venue?.name]),
  };
}
