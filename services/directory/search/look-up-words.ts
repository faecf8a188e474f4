import type { DirectoryDatabase } from '../context.ts';
import { holdersOfWord } from './limits.ts';
import type { Clause } from './read-query.ts';

/** What the index knows of a demand, in stems as PostgreSQL's German dictionary writes them. */
export interface Lookup {
  /** The stems that it stands for; none for words that say nothing, like "die". */
  stems: string[];
  /** The same as a query of PostgreSQL, one after the other. */
  phrase: string;
  /** What compounds begin with, and what they end in, that it is a part of; none for a phrase and for short words. */
  starts: string[];
  ends: string[];
  /** Words that have it in their middle. */
  holders: string[];
  /** Two words with a space between that it is made of, when the index knows it neither as a word nor as a part. */
  halves: string[];
  /** What is most like it, when the index knows nothing else of it; "@" stands before the words of topics and places. */
  similar: string[];
}

/**
 * Looks the demands of a text up in the words of the index, all in one query. Plurals that the German stemmer leaves
 * are cut for compounds: "nachbarn" begins "Nachbarschaft". A typo is one letter that is missing, too many, wrong or in
 * the place of its neighbour, in words from 8 letters on two of them.
 */
export function lookUpWords(db: DirectoryDatabase, clauses: Clause[]): Promise<Lookup[]> {
  const demands = JSON.stringify(clauses.map(({ words, isPhrase }) => ({ words, is_phrase: isPhrase })));
  return db.$queryRaw<Lookup[]>`
    WITH demand AS MATERIALIZED (
      SELECT number, phraseto_tsquery('texts', words)::text AS phrase, lower(unaccent(words)) AS typed,
        CASE WHEN is_phrase OR length(to_tsvector('texts', replace(replace(replace(lower(words), 'ae', 'ä'), 'oe', 'ö'), 'ue', 'ü'))) > 0
          THEN tsvector_to_array(to_tsvector('texts', words)) ELSE '{}' END AS stems,
        NOT is_phrase AND words ~ '^\\D{4,50}$' AS is_wide
      FROM ROWS FROM (jsonb_to_recordset(${demands}::jsonb) AS (words text, is_phrase bool))
        WITH ORDINALITY AS demand(words, is_phrase, number)
    ), stem AS MATERIALIZED (
      SELECT number, typed, stems[1] AS stem, CASE
        WHEN length(stems[1]) < 4 THEN typed
        WHEN length(stems[1]) = 4 THEN stems[1]
        ELSE regexp_replace(stems[1], '((?<=[rl])n|(?<=[aou])s)$', '')
      END AS start
      FROM demand WHERE is_wide AND cardinality(stems) = 1
    ), known AS MATERIALIZED (
      SELECT stem.*, EXISTS (SELECT FROM "Word" WHERE word IN (stem, '@' || stem))
        OR (SELECT count(*) FROM "Word" WHERE word LIKE '%' || start || '%') > 0 AS is_known
      FROM stem
    ), made AS MATERIALIZED (
      SELECT known.*, CASE WHEN is_known THEN '{}' ELSE ARRAY(
        SELECT first.word || ' ' || second.word
        FROM generate_series(4, length(typed) - 4) AS cut
          JOIN "Word" first ON first.word = (ts_lexize('german_stem', left(typed, cut)))[1]
          JOIN "Word" second ON second.word = (ts_lexize('german_stem', substr(typed, cut + 1)))[1]
      ) END AS halves
      FROM known
    )
    SELECT stems, phrase, coalesce(halves, '{}') AS halves,
      CASE WHEN start IS NULL THEN '{}' ELSE ARRAY[start] END AS starts,
      ARRAY(
        SELECT DISTINCT part FROM unnest(ARRAY[stem, start]) AS part
        WHERE length(part) >= 4 OR length(made.typed) = 4
      ) AS ends,
      CASE WHEN length(start) < 5 THEN '{}' ELSE ARRAY(
        SELECT word FROM "Word"
        WHERE word LIKE '_%' || start || '_%' AND word NOT LIKE '@%' AND word NOT LIKE '%' || stem
        ORDER BY length(word), word LIMIT ${holdersOfWord}
      ) END AS holders,
      CASE WHEN is_known OR halves <> '{}' THEN '{}' ELSE similar_words(stem, CASE WHEN length(made.typed) < 8 OR length(stem) < 7 THEN 1 ELSE 2 END) END AS similar
    FROM demand LEFT JOIN made USING (number)
    ORDER BY number`;
}
