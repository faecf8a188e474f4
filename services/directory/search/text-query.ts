import type { DirectoryDatabase } from '../context.ts';
import { widenedWords } from './limits.ts';
import { type Lookup, lookUpWords } from './look-up-words.ts';
import { type Clause, readQuery } from './read-query.ts';
import { allOf, anyOf, has, hasEnd, hasStart, not, nothing, type Tsquery } from './write-tsquery.ts';

/** A text as it is looked for: queries over the words of the index. */
export interface TextQuery {
  /** All that is found. */
  all: string;
  /** The same in parts that have nothing in common, with what each part scores. */
  levels: { query: string; score: number }[];
  /** What is to be marked in the texts that were found: this query, and words that end so. */
  marked: string;
  ends: string[];
}

type Demand = Clause & Lookup;

/**
 * Prepares a text to be looked for; null when it demands nothing, as one does that only says "die". What is found just
 * so comes before what has a word as a part of a compound, and that before what is only similar; of these comes first
 * what has the words in its title, then what has one there, then in its summary or topics.
 */
export async function createTextQuery(db: DirectoryDatabase, text: string): Promise<TextQuery | null> {
  const alternatives = await readDemands(db, text);
  if (alternatives.length === 0) return null;
  const every = (form: (demand: Demand) => Tsquery) =>
    anyOf(alternatives.map((demands) => allOf(demands.map((one) => (one.isExcluded ? not(just(one)) : form(one))))));
  const some = (form: (demand: Demand) => Tsquery) =>
    anyOf(alternatives.flat().flatMap((demand) => (demand.isExcluded ? [] : [form(demand)])));

  const [exact, wide, all] = [every(just), every(compound), every(similar)];
  const [allInTitle, oneInTitle, oneInSummary] = [every(title), some(title), some(summary)];
  const levels = [
    { score: 7, query: allOf([exact, allInTitle]) },
    { score: 6, query: allOf([exact, oneInTitle, not(allInTitle)]) },
    { score: 5, query: allOf([exact, oneInSummary, not(oneInTitle), not(allInTitle)]) },
    { score: 4, query: allOf([exact, not(oneInSummary), not(oneInTitle), not(allInTitle)]) },
    { score: 3, query: allOf([wide, some(compoundInTitle), not(exact)]) },
    { score: 2, query: allOf([wide, not(some(compoundInTitle)), not(exact)]) },
    { score: 1, query: allOf([all, not(wide)]) },
  ];
  return {
    all: all ?? nothing,
    levels: levels.filter((level): level is TextQuery['levels'][number] => level.query !== null),
    marked: some(similar) ?? nothing,
    ends: alternatives.flat().flatMap(({ isExcluded, ends }) => (isExcluded ? [] : ends)),
  };
}

async function readDemands(db: DirectoryDatabase, text: string): Promise<Demand[][]> {
  const alternatives = readQuery(text);
  let words = 0;
  const clauses = alternatives.flat().map((clause) => ({
    ...clause,
    isPhrase: clause.isPhrase || ++words > widenedWords,
  }));
  const lookups = await lookUpWords(db, clauses);
  const demands = clauses.map((clause, index) => ({ ...clause, ...lookups[index]! }));
  return alternatives
    .map(({ length }) => demands.splice(0, length).filter(({ stems }) => stems.length > 0))
    .filter((left) => left.length > 0);
}

const just = ({ isPhrase, phrase, stems }: Demand) =>
  isPhrase && stems.length > 1 ? phrase : allOf(stems.map((stem) => anyOf([has(stem), has(`@${stem}`)])));
const title = ({ stems }: Demand) => allOf(stems.map((stem) => has(`^${stem}`)));
const summary = ({ stems }: Demand) => allOf(stems.map((stem) => has(`~${stem}`)));

const compound = (demand: Demand) =>
  anyOf([
    just(demand),
    ...demand.starts.map(hasStart),
    ...demand.ends.map((end) => hasEnd(end)),
    ...demand.holders.map(has),
    ...demand.halves.map((halves) => allOf(halves.split(' ').map(has))),
  ]);
const compoundInTitle = (demand: Demand) =>
  anyOf([
    title(demand),
    ...demand.starts.map((start) => hasStart(`^${start}`)),
    ...demand.ends.map((end) => hasEnd(end, '^<')),
  ]);

const similar = (demand: Demand) => anyOf([compound(demand), ...demand.similar.map(has)]);
