import { expect, test } from 'vitest';
import { findFile } from '../../../../services/directory/exports/formats.ts';

test.each([
  'listings.csv',
  'initiatives.xlsx',
  'events.ics',
  'best-practices.jsonld',
  'board-entries.csv',
  'funding.rss',
  'working-groups.xlsx',
  'offices.geojson',
  'events.atom',
  'listings.rss',
])('there is %s', (name) => {
  const [subject, format] = name.split('.');
  expect(findFile(name)).toEqual({ subject, format });
});

test.each([
  'offices.rss',
  'offices.atom',
  'initiatives.ics',
  'listings.ics',
  'districts.csv',
  'events.pdf',
  'events',
  'events.csv.ics',
  '.csv',
  'events.constructor',
  'constructor.csv',
])('there is no %s', (name) => expect(findFile(name)).toBeNull());
