import { XMLParser } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import type { ExtractRow } from '../../../../services/directory/exports/extract.ts';
import { writeAtom, writeRss } from '../../../../services/directory/exports/write-news.ts';
import { makeExtract, makeRow } from './make-extract.ts';

const parser = new XMLParser({
  ignoreAttributes: false,
  isArray: (name) => ['item', 'entry', 'category'].includes(name),
});
const url = 'https://directory.example/exports/listings.rss?text=a%26b';
const write = (...rows: ExtractRow[]) => {
  const extract = makeExtract(rows, { title: 'Neues aus Hattingen & Bottrop', url });
  return { channel: parser.parse(writeRss(extract)).rss.channel, feed: parser.parse(writeAtom(extract)).feed };
};

test('both say what they are, as of when, and where they can be had again', () => {
  const { channel, feed } = write();
  expect(channel).toMatchObject({
    title: 'Neues aus Hattingen & Bottrop',
    description: 'Stand: 01.03.2027, 10:00 Uhr, aus 1 Stadt.',
    language: 'de',
    lastBuildDate: 'Mon, 01 Mar 2027 09:00:00 GMT',
    'atom:link': { '@_href': url, '@_rel': 'self' },
  });
  expect(feed).toMatchObject({ id: url, title: 'Neues aus Hattingen & Bottrop', updated: '2027-03-01T09:00:00.000Z' });
  expect(feed.link).toContainEqual({ '@_rel': 'self', '@_href': url });
  expect(channel.link).toBe('https://directory.example/print?region=west');
});

test('an entry has a name that stays, dates, topics and a page to read on', () => {
  const initiative = makeRow('initiative', {
    title: 'Kunst & Kultur für <alle>',
    summary: 'Wir machen A & B.',
    topics: ['CULTURE'],
    website: 'https://kunst.example/?a=1&b=2',
  });
  const { channel, feed } = write(initiative);
  expect(channel.item).toEqual([
    {
      title: 'Kunst & Kultur für &lt;alle&gt;',
      link: 'https://kunst.example/?a=1&b=2',
      guid: { '#text': 'urn:stadtverbund:hattingen:initiative:one', '@_isPermaLink': 'false' },
      pubDate: 'Fri, 01 Jan 2027 10:00:00 GMT',
      description: 'Hattingen. Wir machen A &amp; B.',
      category: ['Initiative', 'Kultur und Musik'],
    },
  ]);
  expect(feed.entry).toEqual([
    {
      title: { '#text': 'Kunst &amp; Kultur für &lt;alle&gt;', '@_type': 'html' },
      id: 'urn:stadtverbund:hattingen:initiative:one',
      link: { '@_href': 'https://kunst.example/?a=1&b=2' },
      updated: '2027-02-01T10:00:00.000Z',
      summary: { '#text': 'Hattingen. Wir machen A &amp; B.', '@_type': 'html' },
      category: ['Initiative', 'Kultur und Musik'].map((name) => ({ '@_label': name, '@_term': name })),
      published: '2027-01-01T10:00:00.000Z',
    },
  ]);
});

test('an event says when it is next, and whether it was cancelled', () => {
  const occurrence = { startsAt: new Date('2027-04-05T16:00:00Z'), endsAt: new Date('2027-04-05T18:00:00Z') };
  const weekly = makeRow('event', { startsAt: '2027-03-01T17:00:00Z', recurrence: 'FREQ=WEEKLY' }, { occurrence });
  const off = makeRow('event', { startsAt: '2027-03-08T17:00:00Z', status: 'CANCELLED', summary: 'Schade.' });
  const titles = ['Ein Titel', 'Abgesagt: Ein Titel'];
  const { channel, feed } = write(weekly, off);
  expect(channel.item.map(({ title }: { title: string }) => title)).toEqual(titles);
  expect(feed.entry.map(({ title }: { title: object }) => title)).toMatchObject(
    titles.map((title) => ({ '#text': title })),
  );
  expect(channel.item.map(({ description }: { description: string }) => description)).toEqual([
    'Mo, 05.04.2027, 18:00–20:00 Uhr, Hattingen.',
    'Abgesagt: Mo, 08.03.2027, 18:00 Uhr, Hattingen. Schade.',
  ]);
});

test('what has no page of its own is linked to its place in the printable directory', () => {
  const link = 'https://directory.example/print?cities=hattingen#hattingen:best-practice:one';
  expect(write(makeRow('best-practice')).channel.item[0].link).toBe(link);
});
