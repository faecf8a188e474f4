import type { Words } from './find-words.ts';
import { foldWord } from './fold-word.ts';

/** The shortest part of a compound, and what is at least left of it, in letters. */
const shortest = { part: 4, rest: 2 } as const;

/** Writes a word backwards behind a mark, so that what it ends in is what this begins with. */
export const writeEnding = (word: string, mark: string): string => mark + [...foldWord(word)].reverse().join('');

/** Writes the long words of a thing backwards, each once, those of the title also with its mark. */
export const writeEndings = ({ heading, about, rest }: Words): string =>
  [...endingsOf(heading, '^<'), ...endingsOf(`${heading} ${about} ${rest}`, '<')].join(' ');

function endingsOf(words: string, mark: string): Set<string> {
  const long = words.split(' ').filter(({ length }) => length >= shortest.part + shortest.rest);
  return new Set(long.map((word) => writeEnding(word, mark)));
}
