import { withConnection } from '../../../services/shared/database.ts';
import type { Question, QuestionKind } from './questions.ts';
import type { LiveQuestion } from './search-contenders.ts';

const listed = "kind IN ('initiative', 'event', 'best-practice')";

/** How many texts of each kind are looked up in the things themselves. */
const checkedPerKind = 2;
const checkedKinds: QuestionKind[] = ['rare word', '1 in 100', '1 in 10', 'phrase'];

/**
 * Reads all that a directory holds, without its index, for some of the texts that are searched for. Throws when a search
 * finds fewer things than have the very words in them; it may find more, since it knows forms and compounds.
 */
export async function compareWithTexts(databaseUrl: string, questions: readonly Question[]): Promise<void> {
  const checked = checkedKinds.flatMap((kind) =>
    questions.filter((question) => question.kind === kind).slice(0, checkedPerKind),
  );
  const counts = await countTexts(
    databaseUrl,
    'data::text',
    checked.map(({ text }) => `\\m${text.replaceAll('"', '')}\\M`),
  );
  for (const [index, { text, totalCount }] of checked.entries()) {
    const held = counts[index]!;
    if (totalCount < held) throw new Error(`${held} things hold ${text}, but a search finds ${totalCount}.`);
  }
}

/** Says of single words how many things have them in title or summary, as the cities themselves look for them. */
export async function readLiveQuestions(
  databaseUrl: string,
  questions: readonly Question[],
  count: number,
): Promise<LiveQuestion[]> {
  const texts = questions.flatMap(({ kind, text }) => (kind === '1 in 100' ? text : [])).slice(0, count);
  const counts = await countTexts(databaseUrl, "concat_ws('|', data->>'title', data->>'summary')", texts);
  return texts.map((text, index) => ({ text, totalCount: counts[index]! }));
}

/** Counts in one go how many things match each pattern, whatever the case. */
async function countTexts(databaseUrl: string, expression: string, patterns: readonly string[]): Promise<number[]> {
  const columns = patterns.map((_, index) => `count(*) FILTER (WHERE text ~* $${index + 1})::int`);
  const text = `SELECT ${columns.join(', ')} FROM (SELECT ${expression} AS text FROM "Listing" WHERE ${listed}) texts`;
  return withConnection(databaseUrl, async (client) => {
    const { rows } = await client.query({ text, values: [...patterns], rowMode: 'array' });
    return rows[0]!;
  });
}
