import type { Prisma } from '../../../prisma/directory/client/client.ts';
import type { ItemData, ItemKind } from '../../shared/feed/item.ts';
import { type EventDates, takesPlace } from './event-dates.ts';
import { findWords } from './find-words.ts';
import { learnWords } from './learn-words.ts';
import { newestOf } from './newest-of.ts';
import { recordOf } from './record-of.ts';
import { writeOccurrences } from './write-occurrences.ts';

/** A thing as it came out of a feed, checked: what is said of it, and how new that is. */
export interface Arrival {
  id: string;
  city: string;
  kind: ItemKind;
  /** The feed it came from. What another feed says of the same thing always counts as newer. */
  source: string;
  /** Its number in that feed, and the round of the reading: a greater round, then a greater number, is newer. */
  change: bigint;
  round: number;
  data: ItemData;
  /** Which hubs it has come through, the first one first. */
  contributors: string[];
}

/**
 * Puts things into the index where they are newer than what it has, and returns the ids of those whose content
 * changed. What was only met again keeps its place in the feed of the network. Any order and repetition of pages
 * ends in the same. The caller lets one transaction at a time do this.
 */
export async function indexListings(tx: Prisma.TransactionClient, arrivals: Arrival[], now: Date): Promise<string[]> {
  if (arrivals.length === 0) return [];
  const newest = newestOf(arrivals);
  const cities = await tx.city.findMany({ where: { slug: { in: newest.map(({ city }) => city) } } });
  const names = new Map(cities.map(({ slug, name }) => [slug, name]));
  const words = new Map(newest.map(({ id, city, kind, data }) => [id, findWords(kind, data, names.get(city) ?? '')]));
  const records = JSON.stringify(newest.map((arrival) => recordOf(arrival, words.get(arrival.id)!)));
  const changed = await tx.$queryRaw<(EventDates & { kind: string })[]>`
    WITH arrived AS (
      SELECT new.*, stored.id IS NULL OR stored."removedAt" IS NOT NULL
        OR (stored.data, stored.source, stored.contributors) IS DISTINCT FROM (new.data, new.source, new.contributors) AS differs
      FROM jsonb_to_recordset(${records}::jsonb) AS new(
        id text, city text, kind text, source text, change bigint, round int, data jsonb, contributors text[],
        title text, topics text[], form text, "startsAt" timestamptz, "endsAt" timestamptz,
        lat float8, lon float8, "createdAt" timestamptz, heading text, about text, subjects text, rest text, place text, endings text)
      LEFT JOIN "Listing" stored USING (id)
      WHERE stored.id IS NULL OR stored.source <> new.source
        OR (new.round, new.change) > (stored.round, stored.change)
    ), met AS (
      UPDATE "Listing" SET round = arrived.round, change = arrived.change, "heldInRun" = NULL
      FROM arrived WHERE "Listing".id = arrived.id AND NOT differs
    ), indexed AS (
      INSERT INTO "Listing" (id, city, kind, source, change, round, data, contributors, title, topics, form, "startsAt",
        "endsAt", lat, lon, "createdAt", words, position, "changedAt")
      SELECT id, city, kind, source, change, round, data, contributors, title, topics, form, "startsAt",
        "endsAt", lat, lon, least("createdAt", ${now}::timestamptz),
        coalesce(words_of(heading, about, subjects, rest, place, endings), ''),
        nextval('"Listing_position_seq"'), ${now}::timestamptz
      FROM (SELECT * FROM arrived WHERE differs ORDER BY change) arrived
      ON CONFLICT (id) DO UPDATE SET city = excluded.city, kind = excluded.kind, source = excluded.source,
        change = excluded.change, round = excluded.round, data = excluded.data, contributors = excluded.contributors,
        title = excluded.title, topics = excluded.topics, form = excluded.form, "startsAt" = excluded."startsAt",
        "endsAt" = excluded."endsAt", lat = excluded.lat, lon = excluded.lon, "createdAt" = excluded."createdAt",
        words = excluded.words, position = excluded.position, "changedAt" = excluded."changedAt", "removedAt" = NULL,
        erased = false, "heldInRun" = NULL
      RETURNING id, kind, data
    )
    SELECT id, kind, CASE WHEN kind IN ('event', 'busy') THEN jsonb_build_object('startsAt', data->'startsAt',
      'endsAt', data->'endsAt', 'recurrence', data->'recurrence', 'allDay', data->'allDay',
      'exceptions', data->'exceptions', 'moved', data->'moved') END AS data FROM indexed`;
  await learnWords(
    tx,
    changed.flatMap(({ id }) => words.get(id) ?? []),
  );
  await writeOccurrences(
    tx,
    changed.filter(({ kind }) => takesPlace(kind)),
    now,
  );
  return changed.map(({ id }) => id);
}
