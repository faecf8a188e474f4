import { writeEnding } from '../index/write-endings.ts';

/** A query of PostgreSQL over words (tsquery); an empty one stands for everything, and null for nothing. */
export type Tsquery = string | null;
const everything = '';

/** What has a word of the index. */
export const has = (word: string): Tsquery => `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

/** A query that finds nothing, for where there must be one: no thing has this word. */
export const nothing = "'<'";

/** What has a word that begins so. */
export const hasStart = (start: string): Tsquery => `${has(start)}:*`;

/** What has a word that ends so; those of the title with their mark. */
export const hasEnd = (end: string, mark: '<' | '^<' = '<'): Tsquery => hasStart(writeEnding(end, mark));

/** What all of the queries find. */
export function allOf(queries: Tsquery[]): Tsquery {
  const said = [...new Set(queries)].filter((query) => query !== everything);
  const isContradiction = said.some((query) => said.includes(not(query)));
  return said.includes(null) || isContradiction ? null : inBrackets(said).join('&');
}

/** What at least one of the queries finds. */
export function anyOf(queries: Tsquery[]): Tsquery {
  const said = [...new Set(queries)].filter((query) => query !== null);
  if (said.length === 0) return null;
  return said.includes(everything) ? everything : inBrackets(said).join('|');
}

/** What a query does not find. */
export const not = (query: Tsquery): Tsquery =>
  query === null ? everything : query === everything ? null : `!(${query})`;

const inBrackets = (queries: Tsquery[]) => (queries.length > 1 ? queries.map((query) => `(${query})`) : queries);
