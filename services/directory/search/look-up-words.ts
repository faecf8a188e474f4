import type { DirectoryDatabase } from '../context.ts';
import { foldWord } from '../index/fold-word.ts';
import { holdersOfWord } from './limits.ts';
import type { Clause } from './read-query.ts';
import { anyOf, hasEnd } from './write-tsquery.ts';

/** What the index knows of a demand, in stems as PostgreSQL's German dictionary writes them. */
export interface Lookup {
  /** The stems that it stands for; none for words that say nothing, like "die". */
  stems: string[];
  /** The same as a query of PostgreSQL, one after the other. */
  phrase: string;
  /** What compounds begin with that it is the first part of; none for a phrase, and for a word that is too short. */
  starts: string[];
  /** What compounds end in that it is the last part of; in small letters and not in stems. */
  ends: string[];
  /** Words that have it in their middle. */
  holders: string[];
  /** Two words with a space between that it is made of, when the index knows it neither as a word nor as a part. */
  halves: string[];
  /** What is most like it, when the index knows nothing else of it; "@" stands before the names of topics and places. */
  similar: string[];
}

type Row = Omit<Lookup, 'ends'>;

/**
 * Looks the demands of a text up in the words of the index, all in one query. Plurals that the German stemmer leaves
 * are cut for compounds: "nachbarn" begins "Nachbarschaft". A mistake is one letter that is missing, too many, wrong or
 * in the place of its neighbour; in words from 8 letters on there may be two.
 */
export async function lookUpWords(db: DirectoryDatabase, clauses: Clause[]): Promise<Lookup[]> {
  const demands = clauses.map(({ words, isPhrase }) => {
    const typed = foldWord(words);
    return { words, isPhrase, typed, ending: anyOf(formsOf(typed, typed).map((form) => hasEnd(form))) };
  });
  const rows = await db.$queryRaw<Row[]>`
    WITH demand AS MATERIALIZED (
      SELECT number, phraseto_tsquery('texts', words)::text AS phrase, typed, ending,
        CASE WHEN "isPhrase" OR length(to_tsvector('texts', replace(replace(replace(lower(words), 'ae', 'ä'), 'oe', 'ö'), 'ue', 'ü'))) > 0
          THEN tsvector_to_array(to_tsvector('texts', words)) ELSE '{}' END AS stems,
        NOT "isPhrase" AND words ~ '^\\D{4,50}$' AS "isWide"
      FROM ROWS FROM (jsonb_to_recordset(${JSON.stringify(demands)}::jsonb) AS (words text, "isPhrase" bool, typed text, ending text))
        WITH ORDINALITY AS demand(words, "isPhrase", typed, ending, number)
    ), stem AS MATERIALIZED (
      SELECT number, typed, ending, stems[1] AS stem, CASE
        WHEN length(stems[1]) < 4 THEN typed
        WHEN length(stems[1]) = 4 THEN stems[1]
        ELSE regexp_replace(stems[1], '((?<=[rl])n|(?<=[aou])s)$', '')
      END AS start
      FROM demand WHERE "isWide" AND cardinality(stems) = 1
    ), known AS MATERIALIZED (
      SELECT stem.*, EXISTS (SELECT FROM "Word" WHERE "Word".stem IN (stem.stem, '@' || stem.stem))
        OR (SELECT count(*) FROM "Word" WHERE word LIKE '%' || start || '%') > 0
        OR (SELECT count(*) FROM "Listing" WHERE words @@ ending::tsquery) > 0 AS "isKnown"
      FROM stem
    ), made AS MATERIALIZED (
      SELECT known.*, CASE WHEN "isKnown" THEN '{}' ELSE ARRAY(
        SELECT DISTINCT first.stem || ' ' || second.stem
        FROM generate_series(4, length(typed) - 4) AS cut
          JOIN "Word" first ON first.stem = (ts_lexize('german_stem', left(typed, cut)))[1]
          JOIN "Word" second ON second.stem = (ts_lexize('german_stem', substr(typed, cut + 1)))[1]
      ) END AS halves
      FROM known
    )
    SELECT stems, phrase, coalesce(halves, '{}') AS halves,
      CASE WHEN start IS NULL THEN '{}' ELSE ARRAY[start] END AS starts,
      CASE WHEN length(start) < 5 THEN '{}' ELSE ARRAY(
        SELECT "Word".stem FROM "Word"
        WHERE word LIKE '_%' || start || '_%' AND word NOT LIKE '@%'
        ORDER BY length(word), word LIMIT ${holdersOfWord}
      ) END AS holders,
      CASE WHEN "isKnown" OR halves <> '{}' THEN '{}'
        ELSE similar_words(made.typed, CASE WHEN length(made.typed) < 8 THEN 1 ELSE 2 END)
      END AS similar
    FROM demand LEFT JOIN made USING (number)
    ORDER BY number`;
  return rows.map((row, index) => ({
    ...row,
    ends: row.starts.length > 0 ? formsOf(demands[index]!.typed, row.stems[0]!) : [],
  }));
}

/** The forms that a noun has, as far as they can be told: at the end of a compound it can stand in each of them. */
function formsOf(typed: string, stem: string): string[] {
  const ofStem = ['', 'e', 'en', 'er', 'es', 'ern'].map((ending) => stem + ending);
  const ofTyped = ['', 's', ...(/[elr]$/.test(typed) ? ['n'] : [])].map((ending) => typed + ending);
  return [...new Set([...ofTyped, ...ofStem])].filter(({ length }) => length >= 4);
}
