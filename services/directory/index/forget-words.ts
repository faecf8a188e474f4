import { withConnection } from '../../shared/database.ts';
import type { ChangeIndex } from '../harvest/change-index.ts';
import { forgetLimits } from '../limits.ts';

interface Unused {
  word: string;
  /** What things that have the word are found by; null when none can be. */
  lexeme: string | null;
}

/**
 * Takes words that nothing in the index has any more out of the table of words, so that nothing is left of what was
 * erased. They are sought while the index changes, and what has changed meanwhile keeps its words.
 */
export async function forgetWords(changeIndex: ChangeIndex, databaseUrl: string): Promise<void> {
  const { position, unused } = await findUnused(databaseUrl);
  for (let at = 0; at < unused.length; at += forgetLimits.wordsAtOnce) {
    const some = JSON.stringify(unused.slice(at, at + forgetLimits.wordsAtOnce));
    await changeIndex(
      (tx) => tx.$executeRaw`
        WITH used AS MATERIALIZED (
          SELECT DISTINCT lexeme FROM "Listing", unnest(words) WHERE position > ${position}::bigint
        )
        DELETE FROM "Word" USING jsonb_to_recordset(${some}::jsonb) AS unused(word text, lexeme text)
        WHERE "Word".word = unused.word AND NOT EXISTS (SELECT FROM used WHERE used.lexeme = unused.lexeme)`,
    );
  }
}

/** On a connection of its own, since it takes longer than those of the pool may. */
const findUnused = (databaseUrl: string): Promise<{ position: string; unused: Unused[] }> =>
  withConnection(databaseUrl, async (client) => {
    await client.query(`SET statement_timeout = ${forgetLimits.seekMs}`);
    const { rows } = await client.query<{ position: string }>(
      'SELECT coalesce(max(position), 0) AS position FROM "Listing"',
    );
    // Words are stored as foldWord writes them, which leaves letters like "ø" that PostgreSQL's "unaccent" does not.
    const { rows: unused } = await client.query<Unused>(`
      WITH used AS MATERIALIZED (SELECT word AS lexeme FROM ts_stat('SELECT words FROM "Listing"'))
      SELECT word, lexeme FROM (
        SELECT word, left(word, (word LIKE '@%')::int)
          || (ts_lexize('german_stem', unaccent(ltrim(word, '@'))))[1] AS lexeme
        FROM "Word" OFFSET 0
      ) known
      WHERE NOT EXISTS (SELECT FROM used WHERE used.lexeme = known.lexeme)`);
    return { position: rows[0]!.position, unused };
  });
