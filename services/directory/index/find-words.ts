import type { ItemData, ItemKind } from '../../shared/feed/item.ts';
import { topicLabels } from '../../shared/topic-labels.ts';
import { readWords } from './read-words.ts';

type Texts = (string | null | undefined)[];

/** The texts of what is searched, beside title and summary. */
const textsOf: { [Kind in ItemKind]?: (data: ItemData<Kind>) => Texts } = {
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
  funding: ({ purpose, funder }) => [purpose, funder],
  training: ({ description, provider }) => [description, provider],
  'working-group': ({ goal, speakerOffice, report }) => [goal, speakerOffice, report],
  conference: ({ convenor, rhythm }) => [convenor, rhythm],
  'board-entry': ({ details }) => [details],
  'mailing-list': ({ description }) => [description],
};

/** Returns the texts of a thing beside its title and summary; null for a kind that is not searched. */
export const findTexts = (kind: ItemKind, data: ItemData): Texts | null =>
  (textsOf[kind] as ((data: ItemData) => Texts) | undefined)?.(data) ?? null;

/** What a thing is found by: words as the index reads them, with spaces between. */
export type Words = Record<'heading' | 'about' | 'subjects' | 'rest' | 'place', string>;

/** Returns what a thing in a city of this name is found by; null for a kind that is not searched. */
export function findWords(kind: ItemKind, data: ItemData, city: string): Words | null {
  const texts = findTexts(kind, data);
  if (!texts) return null;
  const write = (said: Texts) => readWords(said.filter(Boolean).join('\n'));
  const { title, summary, topics, venue } = data as ItemData<'event'>;
  return {
    heading: write([title]),
    about: write([summary]),
    subjects: write(topics.map((topic) => topicLabels[topic])),
    rest: write(texts),
    place: write([venue?.name, city]),
  };
}
