import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { itemData } from '../../../../services/shared/feed/item.ts';
import { describeItem } from '../../../../services/shared/feed/json-schema.ts';

const schema = describeItem();
// Formats are left to the libraries of those who use the schema.
const isItem = new Ajv2020({ validateFormats: false }).compile(schema);

const stamps = { createdAt: '2027-01-01T10:00:00Z', updatedAt: '2027-01-01T11:00:00+01:00' };
const said = { state: 'updated', modified: 7 };
const items = {
  district: { title: 'Welper', ...stamps },
  initiative: {
    title: 'Chor',
    ...stamps,
    districts: ['hattingen:district:welper'],
    since: '1999-12',
    url: 'HTTPS://chor.example',
  },
  event: {
    title: 'Fest',
    ...stamps,
    startsAt: '2027-05-01T10:00:00Z',
    recurrence: 'FREQ=YEARLY',
    venue: { name: 'Saal' },
  },
  'best-practice': { title: 'Proben', ...stamps, challenge: null, topics: ['SPORT'] },
  office: { title: 'Büro', email: 'buero@stadt.example' },
} as const;
const { event } = items;

describe('the JSON Schema of an item', () => {
  test.each(Object.entries(items))('takes something of the kind %s that the directory takes', (kind, data) => {
    expect(itemData[kind as keyof typeof items].safeParse(data).success).toBe(true);
    expect(isItem({ ...said, kind, id: `hattingen:${kind}:${kind === 'office' ? kind : 'a'}`, data })).toBe(true);
  });

  test('takes what is deleted, with nothing but its id', () => {
    const gone = { state: 'deleted', kind: 'event', id: 'hattingen:event:fest', modified: 8 };
    expect(isItem(gone)).toBe(true);
    expect(isItem({ ...gone, erased: true })).toBe(true);
    expect(isItem({ ...gone, data: event })).toBe(false);
  });

  test.each([
    ['no title', { ...event, title: undefined }],
    ['an empty title', { ...event, title: '' }],
    ['a title that is too long', { ...event, title: 'x'.repeat(201) }],
    ['no start', { ...event, startsAt: undefined }],
    ['an unknown topic', { ...event, topics: ['FUN'] }],
    ['too many topics', { ...event, topics: Array.from({ length: 11 }, () => 'SPORT') }],
    ['an unknown form', { ...event, form: 'PARTY' }],
    ['an address that is none', { ...event, url: 'javascript:alert(1)' }],
    ['a place that is not on earth', { ...event, venue: { location: { lat: 91, lon: 0 } } }],
    ['a number as a text', { ...event, title: 5 }],
  ])('refuses an event with %s, as the directory does', (_, data) => {
    expect(itemData.event.safeParse(data).success).toBe(false);
    expect(isItem({ ...said, kind: 'event', id: 'hattingen:event:fest', data })).toBe(false);
  });

  test.each([
    ['no kind', { id: 'hattingen:event:fest' }],
    ['an unknown kind', { kind: 'meal', id: 'hattingen:meal:fest' }],
    ['the id of another kind', { kind: 'event', id: 'hattingen:district:fest' }],
    ['no change number', { kind: 'event', id: 'hattingen:event:fest', modified: undefined }],
    ['a change number that is a text', { kind: 'event', id: 'hattingen:event:fest', modified: '7' }],
  ])('refuses an item with %s', (_, more) => {
    expect(isItem({ ...said, data: event, ...more })).toBe(false);
  });

  test('describes every field that the directory reads', () => {
    const { anyOf } = schema as {
      anyOf: { properties: { data: { properties?: Record<string, { description?: string }> } } }[];
    };
    const fields = anyOf.flatMap(({ properties }) => Object.entries(properties.data.properties ?? {}));
    expect(fields.length).toBeGreaterThan(50);
    expect(fields.filter(([, { description }]) => !description?.endsWith('.')).map(([name]) => name)).toEqual([]);
  });
});
