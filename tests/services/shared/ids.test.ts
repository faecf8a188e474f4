import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createKey, findIdParts, isKey, isSlug } from '../../../services/shared/ids.ts';

const part = (first: string, rest: string, least: number, most: number) =>
  fc
    .tuple(fc.constantFrom(...first), fc.string({ unit: fc.constantFrom(...rest), minLength: least, maxLength: most }))
    .map(([start, end]) => start + end);
const letters = 'abcdefghijklmnopqrstuvwxyz';
const signs = `${letters}0123456789-`;
const slug = part(letters, signs, 1, 39);
const kind = part(letters, `${letters}-`, 1, 39);
const key = fc
  .string({ unit: fc.constantFrom(...signs), minLength: 1, maxLength: 64 })
  .filter((text) => /\D/.test(text));

describe('an id', () => {
  test('is taken apart into city, kind and key', () => {
    expect(findIdParts('hattingen:initiative:welper-aktiv')).toEqual({
      city: 'hattingen',
      kind: 'initiative',
      key: 'welper-aktiv',
    });
    fc.assert(
      fc.property(slug, kind, key, (city, of, name) => {
        expect(findIdParts(`${city}:${of}:${name}`)).toEqual({ city, kind: of, key: name });
      }),
    );
  });

  test('is nothing that only contains one', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const parts = findIdParts(value);
        if (parts) expect(`${parts.city}:${parts.kind}:${parts.key}`).toBe(value);
      }),
    );
  });

  test.each([
    'hattingen',
    'hattingen:initiative',
    'hattingen:initiative:a:b',
    'Hattingen:initiative:a',
    ':initiative:a',
    'hattingen::a',
    'hattingen:initiative:',
    'hattingen:initiative:123',
    'hattingen:initiative:ä',
    'hattingen:initiative:a\n',
    '\nhattingen:initiative:a',
    `hattingen:initiative:${'a'.repeat(65)}`,
    null,
    5,
    ['hattingen:initiative:a'],
  ])('%j is none', (value) => expect(findIdParts(value)).toBeNull());
});

describe('a slug', () => {
  test.each(['ab', 'a1', 'a-b', 'a'.repeat(40)])('%s is one', (value) => expect(isSlug(value)).toBe(true));
  test.each(['a', '1a', '-a', 'A1', 'a_b', 'a'.repeat(41), 'ab\n', '', undefined])('%j is none', (value) =>
    expect(isSlug(value)).toBe(false),
  );
});

describe('a key', () => {
  test('is a readable form of the title', () => {
    expect(createKey('Bürgergesellschaft Blankenstein e.V.')).toBe('buergergesellschaft-blankenstein-e-v');
    expect(createKey('  Straße & Café – Ümläut!  ')).toBe('strasse-cafe-uemlaeut');
  });

  test('is one for every title, also where nothing readable is left', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        expect(isKey(createKey(title))).toBe(true);
      }),
    );
    for (const title of ['', '2027', '日本', '---', '!']) expect(createKey(title)).toMatch(/^[0-9a-f-]{36}$/);
  });
});
