import type { Prisma } from '../../../prisma/directory/client/client.ts';
import { forgetLimits } from '../limits.ts';

/**
 * Does what changes some things in the index, and takes the words that they have lost, and that nothing else has, out of
 * the table of words: what was erased is not found there either. When very many are lost it is left to `forgetWords`.
 */
export async function forgetLostWords<Result>(
  tx: Prisma.TransactionClient,
  ids: string[],
  change: () => Promise<Result>,
): Promise<Result> {
  const had = await tx.$queryRaw<{ lexeme: string }[]>`
    SELECT DISTINCT lexeme FROM "Listing", unnest(words) WHERE id = ANY(${ids})`;
  const result = await change();
  if (had.length === 0) return result;
  await tx.$executeRaw`
    WITH lost AS MATERIALIZED (
      SELECT unnest(${had.map(({ lexeme }) => lexeme)}::text[]) AS lexeme
      EXCEPT SELECT lexeme FROM "Listing", unnest(words) WHERE id = ANY(${ids})
    )
    DELETE FROM "Word" USING lost
    WHERE stem = lexeme AND (SELECT count(*) FROM lost) <= ${forgetLimits.lostAtOnce}
      AND NOT EXISTS (SELECT FROM "Listing" WHERE words @@ quote_literal(lexeme)::tsquery)`;
  return result;
}
