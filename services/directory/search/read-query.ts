import { readWords } from '../index/read-words.ts';

/** One demand of a text that is looked for. */
export interface Clause {
  /** Words as the index reads them, with spaces between. */
  words: string;
  /** True for what is in quotation marks: just so, and words in this order. */
  isPhrase: boolean;
  /** True for what must not be there. */
  isExcluded: boolean;
}

/**
 * Reads a text as people type it into a search box, after PostgreSQL's websearch_to_tsquery: every word, `"a phrase"`,
 * `-without`, and `or` or `oder` between alternatives. Returns the alternatives, each with all its demands; there is
 * no text that is a mistake.
 */
export function readQuery(text: string): Clause[][] {
  const alternatives: Clause[][] = [[]];
  const written = text.replace(/[„“”«»]/g, '"');
  for (const [, minus, phrase, word] of written.matchAll(/(?<!\S)(-?)"([^"]*)"|(\S+)/g)) {
    if (phrase !== undefined) {
      alternatives.at(-1)!.push({ words: readWords(phrase), isPhrase: true, isExcluded: minus === '-' });
    } else if (/^(or|oder)$/i.test(word!)) {
      alternatives.push([]);
    } else if (/^-[^-]/.test(word!)) {
      alternatives.at(-1)!.push({ words: readWords(word!), isPhrase: true, isExcluded: true });
    } else {
      const words = readWords(word!).split(' ');
      alternatives.at(-1)!.push(...words.map((one) => ({ words: one, isPhrase: false, isExcluded: false })));
    }
  }
  const said = alternatives.map((clauses) => clauses.filter(({ words }) => words !== ''));
  return said.filter((clauses) => clauses.length > 0);
}
