import { readFirst, writeCursor } from '../../shared/connection.ts';
import { findIdParts } from '../../shared/ids.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { DirectoryDatabase } from '../context.ts';
import { comparedWords } from './limits.ts';
import { readRows } from './read-rows.ts';
import type { Hit } from './search.ts';

/**
 * Finds best practices of other cities that share words of title, summary or topics with this one, of which rare words
 * count for more. Nothing is similar to what the index does not have. Throws ID_MALFORMED or FIRST_OUT_OF_RANGE.
 */
export async function findSimilarBestPractices(
  db: DirectoryDatabase,
  { id, first }: { id: string; first?: number | null },
  now: Date,
): Promise<Hit[]> {
  const limit = readFirst(first);
  if (!findIdParts(id)) throw new Refusal('ID_MALFORMED', { argument: 'id' });
  const found = await db.$queryRaw<{ id: string; score: number }[]>`
    WITH own AS MATERIALIZED (
      SELECT city, substr(lexeme, 2) AS word FROM "Listing", unnest(words)
      WHERE id = ${id} AND kind = 'best-practice' AND lexeme ~ '^[\\^~][^<]'
      GROUP BY city, word ORDER BY min(lexeme) LIKE '^%' DESC, word LIMIT ${comparedWords}
    ), shared AS MATERIALIZED (
      SELECT other.id, word FROM own
        JOIN LATERAL (
          SELECT id, kind, city FROM "Listing"
          WHERE words @@ (quote_literal('^' || word) || '|' || quote_literal('~' || word))::tsquery OFFSET 0
        ) other ON other.kind = 'best-practice' AND other.city <> own.city
        JOIN "City" ON slug = other.city AND visible
    ), weighed AS (
      SELECT id, ln(1 + (SELECT count(*) FROM shared)::float8 / count(*) OVER (PARTITION BY word)) AS weight FROM shared
    )
    SELECT id, sum(weight) AS score FROM weighed GROUP BY id ORDER BY score DESC, id LIMIT ${limit}`;
  const scores = new Map(found.map((one) => [one.id, one.score]));
  const rows = await readRows(db, { filters: { near: null, to: null }, text: null, from: now }, [...scores.keys()]);
  return rows.map((row) => {
    const score = scores.get(row.id)!;
    const cursor = writeCursor({ sort: `similar ${id}`, value: String(score), id: row.id });
    return { row: { ...row, score }, cursor, highlight: async () => null };
  });
}
