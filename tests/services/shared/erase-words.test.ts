import { describe, expect, test } from 'vitest';
import { eraseWords } from '../../../services/shared/erase-words.ts';

const words = ['zita.kanari@privat.example', 'Zita Kanari'];

describe('words are erased', () => {
  test.each([
    ['Fragen an zita.kanari@privat.example.', 'Fragen an [gelöscht].'],
    ['<Zita.Kanari@PRIVAT.example>, ZITA  KANARI', '<[gelöscht]>, [gelöscht]'],
    ['https://x.example/?to=zita.kanari%40privat.example&a=1', 'https://x.example/?to=[gelöscht]&a=1'],
    ['Dr.Zita Kanari: ja', 'Dr.[gelöscht]: ja'],
  ])('in the text %s', (text, erased) => {
    expect(eraseWords(text, words)).toBe(erased);
  });

  test.each([
    'rosa.zita.kanari@privat.example',
    'zita.kanari@privat.example.org',
    'Zita Kanarivogel und Anna-Zita Kanari',
    'zitaXkanari@privat.example',
  ])('but not where they are part of a longer one: %s', (text) => {
    expect(eraseWords(text, words)).toBe(text);
  });

  test('in all of a JSON value; a field with nothing else becomes null', () => {
    const value = { a: [1, null, true, { text: 'Von Zita Kanari.' }], email: words[0], other: 'x' };
    expect(eraseWords(value, words)).toEqual({
      ...value,
      a: [1, null, true, { text: 'Von [gelöscht].' }],
      email: null,
    });
  });

  test('and a value without any stays the same', () => {
    const value = { a: ['x'] };
    expect(eraseWords(value, words)).toBe(value);
    expect(eraseWords(value, [' ', ''])).toBe(value);
  });
});
