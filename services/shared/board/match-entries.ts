import type { Topic } from '../feed/item.ts';
import { countCommonWords } from './common-words.ts';

/** What is compared of two board entries. */
export interface Comparable {
  id: string;
  city: string;
  title: string;
  summary: string | null;
  topics: Topic[];
  subject: 'HELPERS' | 'ROOMS' | 'EQUIPMENT' | 'KNOWLEDGE' | 'TIME';
  district: string | null;
  createdAt: Date;
}

/** What speaks for a match; the contract's enum `BoardMatchReason`. */
export type MatchReason = 'SUBJECT' | 'TOPIC' | 'WORDS' | 'DISTRICT' | 'CITY';

/** How well something fits a board entry, and why. */
export interface Match<Entry> {
  entry: Entry;
  score: number;
  reasons: MatchReason[];
}

/** What the content must score at least: the subject alone does, and so do a topic and two words. */
const leastScore = 3;
const scores = { subject: 3, topics: 2, words: 3 } as const;

/**
 * Returns those of the others that fit an entry, the best first and of equal ones the newest: 3 for the subject, 1 for
 * each common topic up to 2, 1 for each common word up to 3; once that makes 3, 1 each for the city and the district.
 */
export function matchEntries<Entry extends Comparable>(
  own: Comparable,
  others: Entry[],
  first: number,
): Match<Entry>[] {
  const matches = others.flatMap((entry): Match<Entry>[] => {
    const subject = fits(own.subject, entry.subject) ? scores.subject : 0;
    const topics = Math.min(scores.topics, own.topics.filter((topic) => entry.topics.includes(topic)).length);
    const words = Math.min(scores.words, countCommonWords(own, entry));
    const content = subject + topics + words;
    if (entry.id === own.id || content < leastScore) return [];
    const district = own.district !== null && own.district === entry.district ? 1 : 0;
    const city = own.city === entry.city ? 1 : 0;
    const found = { SUBJECT: subject, TOPIC: topics, WORDS: words, DISTRICT: district, CITY: city };
    const reasons = (Object.keys(found) as MatchReason[]).filter((reason) => found[reason] > 0);
    return [{ entry, score: content + district + city, reasons }];
  });
  return matches.sort(bestFirst).slice(0, first);
}

const bestFirst = (one: Match<Comparable>, other: Match<Comparable>) =>
  other.score - one.score ||
  other.entry.createdAt.getTime() - one.entry.createdAt.getTime() ||
  (one.entry.id < other.entry.id ? -1 : 1);

/** Who offers time helps where helpers are sought. */
const fits = (one: Comparable['subject'], other: Comparable['subject']): boolean =>
  one === other || [one, other].every((subject) => subject === 'HELPERS' || subject === 'TIME');
