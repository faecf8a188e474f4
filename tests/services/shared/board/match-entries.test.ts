import { expect, test } from 'vitest';
import { type Comparable, matchEntries } from '../../../../services/shared/board/match-entries.ts';

const entry = (id: string, fields: Partial<Comparable> = {}): Comparable => ({
  id,
  city: 'hattingen',
  title: id,
  summary: null,
  topics: [],
  subject: 'ROOMS',
  district: null,
  createdAt: new Date('2026-11-01T00:00:00Z'),
  ...fields,
});
const match = (own: Comparable, others: Comparable[], first = 10) =>
  matchEntries(own, others, first).map(({ entry: { id }, score, reasons }) => [id, score, reasons]);

test('the subject alone makes a match; in the same city and district it counts for more', () => {
  const own = entry('own', { district: 'hattingen:district:welper' });
  const near = entry('near', { district: 'hattingen:district:welper' });
  const far = entry('far', { city: 'wolfsburg' });
  expect(match(own, [far, entry('city'), near])).toEqual([
    ['near', 5, ['SUBJECT', 'DISTRICT', 'CITY']],
    ['city', 4, ['SUBJECT', 'CITY']],
    ['far', 3, ['SUBJECT']],
  ]);
});

test('another subject needs a topic and two words, or three words, in common; being near does not make up for it', () => {
  const own = entry('own', { title: 'Lastenrad für den Umzug', topics: ['ENVIRONMENT'] });
  const other = (id: string, title: string, topics: Comparable['topics'] = []) =>
    entry(id, { title, topics, subject: 'EQUIPMENT', city: 'bottrop' });
  expect(
    match(own, [
      other('one', 'Lastenrad', ['ENVIRONMENT']),
      other('two', 'Lastenrad zum Umzug', ['ENVIRONMENT']),
      entry('near', { subject: 'KNOWLEDGE' }),
    ]),
  ).toEqual([['two', 3, ['TOPIC', 'WORDS']]]);
});

test('who offers time helps where helpers are sought', () => {
  const sought = entry('own', { subject: 'HELPERS' });
  expect(match(sought, [entry('time', { subject: 'TIME' }), entry('room')]).map(([id]) => id)).toEqual(['time']);
});

test('parts of compounds and accents are the same word, words that say nothing are none', () => {
  const own = entry('own', { title: 'Proberaum für Männerchöre gesucht', city: 'hattingen' });
  const others = [
    entry('raum', { title: 'Ein Raum für Chöre', city: 'bottrop' }),
    entry('gesucht', { title: 'Nicht gesucht, sondern für alle', city: 'bottrop' }),
  ];
  expect(match(own, others)).toEqual([
    ['raum', 5, ['SUBJECT', 'WORDS']],
    ['gesucht', 3, ['SUBJECT']],
  ]);
});

test('of equal ones the newest comes first, and an entry never fits itself', () => {
  const old = entry('old', { createdAt: new Date('2020-01-01T00:00:00Z') });
  expect(match(entry('own'), [old, entry('b'), entry('a'), entry('own')], 2).map(([id]) => id)).toEqual(['a', 'b']);
});
