import type { Prisma } from '../../../prisma/directory/client/client.ts';
import type { Words } from './find-words.ts';
import { foldWord } from './fold-word.ts';

/** Puts what things are found by into the table of words; words that say nothing and numbers are left out. */
export async function learnWords(tx: Prisma.TransactionClient, found: Words[]): Promise<void> {
  const plain = found.flatMap(({ heading, about, rest }) => wordsIn(`${heading} ${about} ${rest}`));
  const names = found.flatMap(({ subjects, place }) => wordsIn(`${subjects} ${place}`).map((word) => `@${word}`));
  await tx.$executeRaw`
    INSERT INTO "Word" (word, stem)
    SELECT word, left(word, (word LIKE '@%')::int) || (ts_lexize('german_stem', unaccent(ltrim(word, '@'))))[1]
    FROM unnest(${[...new Set([...plain, ...names])].sort()}::text[]) AS word
    WHERE ts_lexize('german_stem', unaccent(ltrim(word, '@'))) <> '{}'
    ON CONFLICT DO NOTHING`;
}

const wordsIn = (text: string): string[] =>
  text
    .split(' ')
    .map(foldWord)
    .filter((word) => /^\p{L}{3,50}$/u.test(word));
