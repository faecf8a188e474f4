import { Feed, type FeedOptions } from 'feed';
import { writePeriod } from '../../shared/german-time.ts';
import { topicLabels } from '../../shared/topic-labels.ts';
import { kindLabels } from '../labels.ts';
import type { ListedKind } from '../listing.ts';
import { announcedTitle } from './announced-title.ts';
import { asOf, describeExtract, type Extract, type ExtractRow } from './extract.ts';
import { pageOf, uriOf } from './permalink.ts';
import { xmlText } from './xml-text.ts';

type Row = ExtractRow<ListedKind>;

/** Writes the newest things as RSS 2.0. Readers disagree whether a title is HTML: `<` and `>` are escaped, `&` is not. */
export const writeRss = (extract: Extract): string => createFeed(extract, escapeTags).rss2();

/** Writes the newest things as Atom (RFC 4287), whose titles are HTML. */
export const writeAtom = (extract: Extract): string => createFeed(extract, escapeHtml).atom1();

/** Every text is free of `>`: the library ends a CDATA section rightly only once. */
function createFeed(extract: Extract, escapeTitle: (text: string) => string): Feed {
  const options: FeedOptions = {
    id: extract.url,
    title: xmlText(extract.title),
    description: xmlText(describeExtract(extract)),
    link: extract.printUrl,
    feed: extract.url,
    language: 'de',
    ttl: 60,
    updated: asOf(extract) ?? new Date(0),
    generator: 'Stadtverbund',
    author: { name: 'Stadtverbund' },
  };
  const feed = new Feed(options);
  for (const row of extract.rows as Row[]) {
    const { data, id } = row;
    feed.addItem({
      title: escapeTitle(xmlText(announcedTitle(data))),
      id: uriOf(id),
      link: pageOf(row, extract.publicUrl),
      date: new Date(data.updatedAt),
      published: new Date(data.createdAt),
      description: escapeHtml(xmlText(describe(row, extract))),
      category: [kindLabels[row.kind], ...data.topics.map((topic) => topicLabels[topic])].map((name) => ({
        name,
        term: name,
      })),
      ...(data.licence && { copyright: xmlText(data.licence) }),
    });
  }
  return feed;
}

/** An event says first when it takes place. */
function describe(row: Row, { cities }: Extract): string {
  const { kind, city, data } = row;
  const cityName = cities.get(city)?.name ?? city;
  const when = kind === 'event' ? [`${describeDate(row as ExtractRow<'event'>)}, ${cityName}.`] : [`${cityName}.`];
  return [...when, data.summary ?? ''].join(' ').trim();
}

function describeDate({ data, occurrence }: ExtractRow<'event'>): string {
  const next = occurrence ?? { startsAt: new Date(data.startsAt), endsAt: data.endsAt ? new Date(data.endsAt) : null };
  const when = writePeriod(next.startsAt, next.endsAt, data.allDay);
  return data.status === 'CANCELLED' ? `Abgesagt: ${when}` : when;
}

const escapeTags = (text: string) => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const escapeHtml = (text: string) => escapeTags(text.replaceAll('&', '&amp;'));
