import { describe, expect, test } from 'vitest';
import { eraseWords, foldName } from '../../../services/shared/erase-words.ts';

const words = ['zita.kanari@privat.example', 'Zita Kanari'];

describe('words are erased', () => {
  test.each([
    ['Fragen an zita.kanari@privat.example.', 'Fragen an [gelöscht].'],
    ['<Zita.Kanari@PRIVAT.example>, ZITA  KANARI', '<[gelöscht]>, [gelöscht]'],
    ['https://x.example/?to=zita.kanari%40privat.example&a=1', 'https://x.example/?to=[gelöscht]&a=1'],
    ['Dr.Zita Kanari: ja', 'Dr.[gelöscht]: ja'],
    ['_zita.kanari@privat.example_ -zita.kanari@privat.example', '_[gelöscht]_ -[gelöscht]'],
    ['mailto:%20zita.kanari@privat.example', 'mailto:%20[gelöscht]'],
    ['%3Czita.kanari%40privat.example%3E', '%3C[gelöscht]%3E'],
    ['An zita.kanari@privat.example.Bitte!', 'An [gelöscht].Bitte!'],
    ['Zita Kanaris Garten, _Zita Kanari_', '[gelöscht] Garten, _[gelöscht]_'],
  ])('in the text %s', (text, erased) => {
    expect(eraseWords(text, words)).toBe(erased);
  });

  test.each([
    'rosa.zita.kanari@privat.example',
    'zita.kanari@privat.example.org',
    'Zita Kanarivogel und Anna-Zita Kanari',
    'zitaXkanari@privat.example',
    'rosa%2Bzita.kanari@privat.example',
  ])('but not where they are part of a longer one: %s', (text) => {
    expect(eraseWords(text, words)).toBe(text);
  });

  test('whatever the case of a dotted i', () => {
    expect(eraseWords('Fragen an İbrahim Yılmaz', [foldName('İbrahim Yılmaz')])).toBe('Fragen an [gelöscht]');
  });

  test('by a mark that makes no text longer', () => {
    expect(eraseWords('Li Wu', ['li wu'])).toBe('[…]');
  });

  test('in all of a JSON value; what must not be null keeps the mark', () => {
    expect(eraseWords([{ title: 'Zita Kanari' }], words)).toEqual([{ title: '[gelöscht]' }]);
    expect(eraseWords({ title: 'Zita Kanari', email: words[0] }, words, '')).toEqual({ title: '', email: '' });
  });

  test('in all of a JSON value; an address or a person with nothing else becomes null', () => {
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
