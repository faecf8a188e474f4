import { countCommonWords } from '../../shared/board/common-words.ts';
import { readFirst } from '../../shared/connection.ts';
import { findIdParts } from '../../shared/ids.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { DirectoryDatabase } from '../context.ts';
import type { ListingRow } from '../listing.ts';
import type { RelationReason } from '../schema.types.ts';
import { comparedEntries } from './limits.ts';

type Row = ListingRow<'working-group'>;

/** A group of another city that works on the same, how much it has in common and what. */
export interface RelatedGroupRecord {
  group: Row;
  score: number;
  reasons: RelationReason[];
}

/** What two groups must have in common at least: a topic or two words. */
const leastScore = 2;
const mostWords = 3;

/**
 * Finds groups of other cities that have not ended and work on the same: 2 for each common topic, 1 for each common word
 * of title and summary up to 3, at least 2 in all; of equal ones the newest first. Nothing is related to what the index
 * does not have. Throws ID_MALFORMED or FIRST_OUT_OF_RANGE.
 */
export async function findRelatedGroups(
  db: DirectoryDatabase,
  { id, first }: { id: string; first?: number | null },
): Promise<RelatedGroupRecord[]> {
  const limit = readFirst(first);
  if (!findIdParts(id)) throw new Refusal('ID_MALFORMED', { argument: 'id' });
  const [own] = await db.$queryRaw<Row[]>`
    SELECT id, city, kind, data, "startsAt", listing.lat, listing.lon
    FROM "Listing" listing JOIN "City" city ON slug = city
    WHERE id = ${id} AND kind = 'working-group' AND "removedAt" IS NULL AND visible`;
  if (!own) return [];
  const others = await db.$queryRaw<Row[]>`
    SELECT id, city, kind, data, "startsAt", listing.lat, listing.lon
    FROM "Listing" listing JOIN "City" city ON slug = city
    WHERE kind = 'working-group' AND city <> ${own.city} AND data->>'state' <> 'CLOSED' AND "removedAt" IS NULL AND visible
    ORDER BY topics && ${own.data.topics} DESC, "createdAt" DESC, id LIMIT ${comparedEntries}`;
  const related = others.map((group) => relate(own, group)).filter(({ score }) => score >= leastScore);
  // What has the same score stays in the order of the query.
  return related.sort((one, other) => other.score - one.score).slice(0, limit);
}

function relate({ data: own }: Row, group: Row): RelatedGroupRecord {
  const topics = own.topics.filter((topic) => group.data.topics.includes(topic)).length;
  const words = Math.min(mostWords, countCommonWords(own, group.data));
  const reasons: RelationReason[] = [...(topics ? (['TOPIC'] as const) : []), ...(words ? (['WORDS'] as const) : [])];
  return { group, score: 2 * topics + words, reasons };
}
