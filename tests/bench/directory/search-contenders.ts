import type { Contender } from '../contenders.ts';
import { type Question, questionKinds } from './questions.ts';

const searchEverything = `query($text: String!) {
  search(text: $text, first: 10) {
    totalCount
    facets { kind { value count } }
    edges { score node { __typename title city { name } } }
  }
}`;

const askEveryCity = `query($text: String!) {
  cities {
    name
    initiatives(text: $text, first: 10) { totalCount nodes { __typename title } }
    events(text: $text, first: 10) { totalCount nodes { __typename title } }
    bestPractices(text: $text, first: 10) { totalCount nodes { __typename title } }
  }
}`;

interface Found {
  totalCount: number;
  facets: { kind: { count: number }[] };
  edges: { score: number; node: { title: string | null; city: { name: string | null } } }[];
}

interface CityFound {
  initiatives: { totalCount: number } | null;
  events: { totalCount: number } | null;
  bestPractices: { totalCount: number } | null;
}

/** The question with this number: the kinds take turns, and the texts of a kind. */
export function questionOf(questions: readonly Question[], number: number): Question {
  const kind = questionKinds[number % questionKinds.length];
  const texts = questions.filter((question) => question.kind === kind);
  return texts[Math.floor(number / questionKinds.length) % texts.length]!;
}

/** What a search contender is: who is asked at which address, and how many requests are under way. */
export type SearchContender = Pick<Contender, 'letter' | 'name' | 'running' | 'concurrency'>;

/** Search over all cities, asked of the directory or the gateway. An answer is right when it finds what was found before. */
export const createSearchContender = (contender: SearchContender, questions: readonly Question[]): Contender => ({
  ...contender,
  warmUp: 2 * questions.length,
  createRequest: (number) => ({
    url: `${contender.running.url}/graphql`,
    body: JSON.stringify({ query: searchEverything, variables: { text: questionOf(questions, number).text } }),
  }),
  isWhole(data, number) {
    const { totalCount, facets, edges } = data.search as Found;
    const scores = edges.map(({ score }) => score);
    return (
      totalCount === questionOf(questions, number).totalCount &&
      edges.length === Math.min(10, totalCount) &&
      edges.every(({ node }) => node.title && node.city.name) &&
      scores.every((score, index) => index === 0 || score <= scores[index - 1]!) &&
      facets.kind.reduce((sum, { count }) => sum + count, 0) === totalCount
    );
  },
});

/** A text that the cities themselves are asked for, and how many things of theirs have it in title or summary. */
export interface LiveQuestion {
  text: string;
  totalCount: number;
}

/** The same question put to every city live, through the gateway. */
export const createScatterContender = (contender: SearchContender, questions: readonly LiveQuestion[]): Contender => ({
  ...contender,
  // A city that is late while the machine is busy is a fault of the measurement, not its end.
  warmUp: 0,
  createRequest: (number) => ({
    url: `${contender.running.url}/graphql`,
    body: JSON.stringify({ query: askEveryCity, variables: { text: questions[number % questions.length]!.text } }),
  }),
  isWhole(data, number) {
    const counts = (data.cities as CityFound[]).flatMap(({ initiatives, events, bestPractices }) => [
      initiatives!.totalCount,
      events!.totalCount,
      bestPractices!.totalCount,
    ]);
    return counts.reduce((sum, count) => sum + count, 0) === questions[number % questions.length]!.totalCount;
  },
});
