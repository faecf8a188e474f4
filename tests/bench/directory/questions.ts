import { ask } from '../ask.ts';
import { activities, adjectives, firstParts, groups, lastParts, months, places, weekdays } from './vocabulary.ts';
import { createChance, createNoun, draw } from './write-text.ts';

/** The kinds of texts that are searched for. */
export const questionKinds = ['rare word', '1 in 100', '1 in 10', 'two words', 'phrase', 'typo'] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** A text to search for and how many things it finds. */
export interface Question {
  kind: QuestionKind;
  text: string;
  totalCount: number;
}

/** How many texts there are of each kind at most, and how many are tried to find them. */
const wanted = 24;
const tried = 400;

/** How many of so many things a text of a kind may find. */
const hitsOf = (kind: QuestionKind, things: number): [least: number, most: number] => {
  if (kind === 'rare word') return [4, 25];
  if (kind === '1 in 100') return [things / 250, things / 40];
  if (kind === '1 in 10') return [things / 20, things / 5];
  return [1, things / 50];
};

/**
 * Chooses texts to search for, the same ones whenever the directory at this address holds the same things, of which
 * there are so many: the directory says how many each text finds. Throws when there is none of some kind.
 */
export async function chooseQuestions(directoryUrl: string, things: number): Promise<Question[]> {
  const found: Question[] = [];
  const counts = new Map<string, number>();
  for (const kind of questionKinds) {
    const [least, most] = hitsOf(kind, things);
    const seen = new Set<string>();
    const chosen: Question[] = [];
    const chance = createChance(questionKinds.indexOf(kind));
    for (let number = 0; number < tried && chosen.length < wanted; number++) {
      const text = candidates[kind](chance);
      if (seen.has(text)) continue;
      seen.add(text);
      const totalCount = counts.get(text) ?? (await countHits(directoryUrl, text));
      counts.set(text, totalCount);
      if (totalCount >= least && totalCount <= most) chosen.push({ kind, text, totalCount });
    }
    if (chosen.length === 0) throw new Error(`No text of the kind "${kind}" finds anything.`);
    found.push(...chosen);
  }
  return found;
}

type Writer = (chance: () => number) => string;
const single: Writer = (chance) => draw(chance, [...groups, ...activities, ...adjectives, ...firstParts, ...months]);

const candidates: Record<QuestionKind, Writer> = {
  'rare word': (chance) => `${draw(chance, firstParts)}${draw(chance, lastParts).split(':')[0]}`,
  '1 in 100': single,
  '1 in 10': single,
  'two words': (chance) => `${createNoun(chance).word} ${draw(chance, groups)}`,
  phrase: (chance) =>
    draw(chance, [
      `"Gemeinsam ${draw(chance, activities)}"`,
      `"im ${draw(chance, places)}"`,
      `"am ${draw(chance, weekdays)} vorbei"`,
      `"gern ${draw(chance, activities)}"`,
    ]),
  typo(chance) {
    const { word } = createNoun(chance);
    const at = 2 + Math.floor(chance() * (word.length - 4));
    return `${word.slice(0, at)}${word[at + 1]}${word[at]}${word.slice(at + 2)}`;
  },
};

async function countHits(directoryUrl: string, text: string): Promise<number> {
  const query = 'query($text: String) { search(text: $text, first: 1) { totalCount } }';
  const { data, errors } = await ask(`${directoryUrl}/graphql`, JSON.stringify({ query, variables: { text } }));
  if (!data?.search) throw new Error(`The directory does not search for ${text}: ${errors?.[0]?.message}`);
  return (data.search as { totalCount: number }).totalCount;
}
