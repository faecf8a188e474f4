import { parseFeed } from 'feedsmith';
import { findInstant } from '../../../shared/date-time.ts';
import { isWebAddress } from '../../../shared/fields.ts';
import { cleanText, readRichText, shorten } from '../clean-text.ts';
import { type Entry, type Fields, type Problem, type Reading, SourceError } from '../entry.ts';
import { sourceLimits } from '../limits.ts';
import { makeUid } from '../make-uid.ts';
import { readWhen } from '../read-table/read-dates.ts';
import type { SourceKind } from '../source-kind.ts';
import { type EventDates, readEventDates } from './event-dates.ts';

/** What is read of an item of any format. */
interface Item {
  id?: string;
  title?: string;
  link?: string;
  text?: string;
  tags: string[];
}

/**
 * Reads a feed (RSS, RDF, Atom or JSON Feed) as entries of a kind. What takes place needs dates, which RSS has in its module for
 * events or as xCal; without them it is refused. Throws the SourceError NO_FEED or SOURCE_TOO_LONG.
 */
export function readFeed(text: string, kind: SourceKind): Reading {
  const items = parse(text);
  if (items.length > sourceLimits.rows) throw new SourceError('SOURCE_TOO_LONG');
  const dates = readEventDates(text);
  const known = dates.length === items.length ? dates : [];
  return { entries: items.map((item, index) => describeItem(item, index + 1, kind, known[index] ?? {})), unread: [] };
}

function parse(text: string): Item[] {
  try {
    const { format, feed } = parseFeed(text);
    if (format === 'atom') {
      return (feed.entries ?? []).map((entry) => ({
        id: entry.id,
        title: entry.title?.value,
        link: (entry.links?.find(({ rel = 'alternate' }) => rel === 'alternate') ?? entry.links?.[0])?.href,
        text: entry.content?.value ?? entry.summary?.value,
        tags: (entry.categories ?? []).flatMap(({ label, term }) => label ?? term ?? []),
      }));
    }
    if (format === 'json') {
      return (feed.items ?? []).map((item) => ({
        id: item.id,
        title: item.title,
        link: item.url,
        text: item.content_html ?? item.content_text ?? item.summary,
        tags: item.tags ?? [],
      }));
    }
    if (format === 'rdf') {
      return (feed.items ?? []).map((item) => ({
        id: item.rdf?.about ?? item.link,
        title: item.title,
        link: item.link,
        text: item.content?.encoded ?? item.description,
        tags: item.dc?.subjects ?? [],
      }));
    }
    return (feed.items ?? []).map((item) => ({
      id: item.guid?.value,
      title: item.title,
      link: item.link,
      text: item.content?.encoded ?? item.description,
      tags: (item.categories ?? []).flatMap(({ name }) => name ?? []),
    }));
  } catch {
    throw new SourceError('NO_FEED');
  }
}

function describeItem(item: Item, number: number, kind: SourceKind, dates: EventDates): Entry {
  const problems: Problem[] = [];
  const cut = (text: string, most: number, field: string) => {
    const { text: short, isShortened } = shorten(text, most);
    if (isShortened) problems.push({ reason: 'TEXT_SHORTENED', field });
    return short || null;
  };
  const text = readRichText(item.text ?? '');
  const url = item.link && isWebAddress(item.link.trim()) ? item.link.trim() : null;
  const start = readMoment(dates.start);
  const end = readMoment(dates.end);
  if ((kind === 'event' || kind === 'training') && !start) {
    problems.unshift({ reason: 'DATES_MISSING', field: 'startsAt', isFatal: true });
  }
  const when = {
    startsAt: start?.toISOString() ?? null,
    endsAt: end && start && end >= start ? end.toISOString() : null,
  };
  const venue = dates.location
    ? { name: shorten(cleanText(dates.location), 200).text, address: null, location: null }
    : null;
  const ofKind: Record<SourceKind, () => Fields> = {
    event: () => ({ description: cut(text, 10_000, 'description'), ...when, venue }),
    training: () => ({ description: cut(text, 10_000, 'description'), ...when, place: venue?.name ?? null }),
    initiative: () => ({ description: cut(text, 10_000, 'description'), website: url }),
    'best-practice': () => ({ approach: cut(text, 5_000, 'approach') }),
    funding: () => ({ purpose: cut(text, 5_000, 'purpose') }),
    district: () => ({}),
  };
  const title = cut(readRichText(item.title ?? '').replace(/\s+/g, ' '), 200, 'title');
  const fields = { title, url, ...ofKind[kind]() };
  const uid = (item.id ?? item.link ?? '').trim().slice(0, 500) || makeUid(title, when.startsAt);
  const tags = [...new Set(item.tags.map(cleanText).filter(Boolean))].slice(0, 50);
  return { uid, place: `Meldung ${number}`, fields, tags, ...(problems[0] && { problem: problems[0] }) };
}

/** A day without a time starts as its midnight in Germany. */
function readMoment(said: string | undefined): Date | null {
  if (!said) return null;
  const text = said
    .trim()
    .replace(/^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z)?)?$/, (_, y, m, d, h, min, s, z) =>
      h ? `${y}-${m}-${d}T${h}:${min}:${s}${z ?? ''}` : `${y}-${m}-${d}`,
    );
  const exact = findInstant(text);
  if (exact) return exact;
  const { day, time, instant } = readWhen(text);
  return (
    instant ??
    (day ? new Date(day.toZonedDateTime({ timeZone: 'Europe/Berlin', plainTime: time }).epochMilliseconds) : null)
  );
}
