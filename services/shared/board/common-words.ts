/** What is said of a thing in short. */
export interface Described {
  title: string;
  summary: string | null;
}

/** Counts the words of the first that the second has too, as they are or as the first or last part: "raum" is in "proberaum". */
export function countCommonWords(one: Described, other: Described): number {
  const others = wordsOf(other);
  return wordsOf(one).filter((word) => others.some((known) => isPart(word, known) || isPart(known, word))).length;
}

const isPart = (part: string, whole: string) => whole.startsWith(part) || whole.endsWith(part);

/** Words that stand in many texts and say nothing of what they are about. */
const empty = new Set(
  'alle arbeitsgruppe arbeitskreis auch beispiel biete bieten bietet dass diese dieser eine einem einen einer fuer für gerne gesucht gruppe gruppen haben kann können mehr nach noch oder sich sind stadt suche suchen sucht unser unsere werden wird zum zur über'.split(
    ' ',
  ),
);

const known = new WeakMap<Described, string[]>();

/** The words of title and summary that say something, in small letters without accents, each once. */
function wordsOf(thing: Described): string[] {
  const words = known.get(thing) ?? readWords(`${thing.title} ${thing.summary ?? ''}`);
  known.set(thing, words);
  return words;
}

const readWords = (text: string): string[] =>
  [...new Set(text.toLowerCase().match(/\p{L}{4,}/gu))]
    .filter((word) => !empty.has(word))
    .map((word) => word.replaceAll('ß', 'ss').normalize('NFD').replace(/\p{M}/gu, ''));
