import type { DirectoryDatabase } from '../context.ts';
import { findTexts } from '../index/find-words.ts';
import { foldWord } from '../index/fold-word.ts';
import { readWords } from '../index/read-words.ts';
import type { ListingRow } from '../listing.ts';
import { highlightedText } from './limits.ts';
import type { TextQuery } from './text-query.ts';

/** Returns a piece of the text of each thing with the words that were found between `**` and `**`, by id. */
export async function highlight(
  db: DirectoryDatabase,
  { marked, ends }: TextQuery,
  rows: ListingRow[],
): Promise<Map<string, string>> {
  const texts = rows.map(({ id, kind, data }) => {
    const text = textOf(kind, data);
    return { id, text, compounds: compoundsIn(text, ends).join(' | ') };
  });
  const found = await db.$queryRaw<{ id: string; piece: string }[]>`
    SELECT id, ts_headline('texts', text, ${marked}::tsquery || to_tsquery('texts', compounds),
      'StartSel=**,StopSel=**,MaxFragments=1,MaxWords=30,MinWords=15,ShortWord=0') AS piece
    FROM jsonb_to_recordset(${JSON.stringify(texts)}::jsonb) AS thing(id text, text text, compounds text)`;
  return new Map(found.map(({ id, piece }) => [id, piece.replace(/\s+/g, ' ').trim()]));
}

/** The text of a thing, without what looks like a mark of this search. */
function textOf(kind: ListingRow['kind'], data: ListingRow['data']): string {
  const { title, summary } = data as ListingRow<'initiative'>['data'];
  const texts = [title, summary, ...(findTexts(kind, data) ?? [])];
  return texts
    .filter(Boolean)
    .join(' · ')
    .replace(/\*{2,}/g, '*')
    .slice(0, highlightedText)
    .toWellFormed();
}

/** The words of a text that end so. */
function compoundsIn(text: string, ends: string[]): string[] {
  const words = new Set(readWords(text).split(' '));
  return [...words].filter((word) => ends.some((end) => foldWord(word).endsWith(end)));
}
