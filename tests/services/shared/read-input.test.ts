import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  because,
  between,
  dateTime,
  defaulting,
  email,
  formed,
  list,
  optional,
  partialDate,
  place,
  requiredText,
  text,
  webAddress,
} from '../../../services/shared/fields.ts';
import { readInput, readSent } from '../../../services/shared/read-input.ts';
import type { Refusal } from '../../../services/shared/refusal.ts';

function refusalOf(schema: z.ZodType, value: unknown, argument?: string) {
  try {
    readInput(schema, value, argument);
  } catch (error) {
    return (error as Refusal).extensions;
  }
  return null;
}

describe('readInput', () => {
  test.each<[string, z.ZodType, unknown, object]>([
    ['an empty text', requiredText(5), ' ', { reason: 'TEXT_MISSING' }],
    ['no text', requiredText(5), null, { reason: 'TEXT_MISSING' }],
    ['a long text', text(5), 'sechs!', { reason: 'TEXT_TOO_LONG', limit: 5 }],
    ['a control character', text(5), 'a\u0000', { reason: 'VALUE_INVALID' }],
    ['a long list', list(text(5), 1), ['a', 'b'], { reason: 'TOO_MANY', limit: 1 }],
    ['an account in a web address', webAddress, 'https://a:b@stadt.example', { reason: 'URL_INVALID' }],
    ['no e-mail address', email, 'buero', { reason: 'EMAIL_INVALID' }],
    ['no date', partialDate, '2023-02-29', { reason: 'DATE_INVALID' }],
    ['no point in time', dateTime, '2027-05-31', { reason: 'DATE_TIME_INVALID' }],
    ['a number that is too small', between(1, 3), 0, { reason: 'NUMBER_OUT_OF_RANGE', limit: 3 }],
    ['a number above zero', between(-3, 0), 1, { reason: 'NUMBER_OUT_OF_RANGE', limit: 0 }],
    ['a form of its own', formed(5, 'KEY_MALFORMED', () => false), 'a', { reason: 'KEY_MALFORMED' }],
    ['a check with a reason', z.string().refine(() => false, because('ID_FOREIGN')), 'a', { reason: 'ID_FOREIGN' }],
    ['a check without one', z.string().refine(() => false), 'a', { reason: 'VALUE_INVALID' }],
    ['a value of no set', z.enum(['A']), 'B', { reason: 'VALUE_INVALID' }],
  ])('refuses %s', (_what, schema, value, expected) => {
    expect(refusalOf(schema, value, 'here')).toEqual({ code: 'BAD_INPUT', argument: 'here', ...expected });
  });

  test('names the field at fault by its path below the argument', () => {
    const schema = z.object({ venue: z.object({ location: place, names: list(requiredText(5), 2) }) });
    const venue = { location: { lat: 51, lon: 7 }, names: [] };
    expect(refusalOf(schema, { venue: { ...venue, location: { lat: 91, lon: 7 } } })).toMatchObject({
      argument: 'input.venue.location.lat',
    });
    expect(refusalOf(schema, { venue: { ...venue, names: ['a', ''] } }, 'here')).toMatchObject({
      argument: 'here.venue.names.1',
    });
  });

  test('empties with null, and with an empty text; a default comes back instead where there is one', () => {
    const schema = z.object({
      text: text(5),
      url: webAddress,
      date: partialDate,
      at: optional(place),
      list: list(text(5), 1),
      kind: defaulting(z.enum(['A', 'B']), 'B'),
    });
    const emptied = { text: null, url: null, date: null, at: null, list: [], kind: 'B' };
    const nulls = { text: null, url: null, date: null, at: null, list: null, kind: null };
    expect(readInput(schema, nulls)).toEqual(emptied);
    expect(readInput(schema, { ...nulls, text: ' ', url: '', date: '' })).toEqual(emptied);
  });

  test('keeps texts trimmed and in one form, and counts their length after that', () => {
    expect(readInput(text(2), '  a\u0308b\n')).toBe('äb');
  });
});

describe('readSent', () => {
  const fields = { title: requiredText(5), summary: text(5), kind: defaulting(z.enum(['A', 'B']), 'B') };

  test('reads what was sent and leaves out what was not', () => {
    expect(readSent(fields, {})).toEqual({});
    expect(readSent(fields, { summary: null })).toEqual({ summary: null });
    expect(readSent(fields, { kind: null, title: ' Chor ' })).toEqual({ kind: 'B', title: 'Chor' });
  });

  test('refuses the first mistake', () => {
    expect(() => readSent(fields, { title: '', summary: 'a'.repeat(6) })).toThrow('input.title is empty. Fill it in.');
  });
});
