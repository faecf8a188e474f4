import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFilters } from '../../../../services/directory/search/filters.ts';
import { findListings } from '../../../../services/directory/search/search.ts';
import { now, startIndex, type TestIndex } from '../index/start-index.ts';

let index: TestIndex;
beforeAll(async () => {
  index = await startIndex();
  await index.addCity('hattingen', { name: 'Hattingen' });
});
afterAll(() => index[Symbol.asyncDispose]());

let number = 0;
/** Publishes one thing and returns what is shown of it for a text. */
async function show(fields: { title?: string; summary?: string; description?: string }, text: string) {
  const id = `hattingen:initiative:k${++number}`;
  await index.publish({ [id]: fields });
  const { hits } = await (await findListings(index.db, readFilters({ text }), { first: 100 }, now)).page();
  return hits.find(({ row }) => row.id === id)?.highlight();
}

describe('a piece of the text', () => {
  test.each<[said: string, title: string, text: string, shown: string]>([
    ['words as they stand', 'Die Häuser der Stadt', 'haus', 'Die **Häuser** der Stadt'],
    ['accents', 'Offenes Repair-Café', 'cafe', 'Offenes Repair-**Café**'],
    ['the first part of a compound', 'Gartenarbeit im Frühling', 'garten', '**Gartenarbeit** im Frühling'],
    ['the last part of a compound', 'Ein Straßenfest', 'fest', 'Ein **Straßenfest**'],
    ['the middle of a compound', 'Der Abendgymnastikkreis', 'gymnastik', 'Der **Abendgymnastikkreis**'],
    ['typos', 'Leseabend im Winter', 'Leseabedn', '**Leseabend** im Winter'],
    [
      'each alternative, and nothing that must not be there',
      'Töpfern und Weben',
      'töpfern oder -weben',
      '**Töpfern** und Weben',
    ],
    ['phrases', 'Kunst im Park am Fluss', '"Kunst im Park"', '**Kunst** im **Park** am Fluss'],
  ])('marks %s', async (_said, title, text, shown) => {
    expect(await show({ title }, text)).toBe(shown);
  });

  test('comes from where the words are', async () => {
    const description = `${'Vorne steht viel anderes. '.repeat(40)} Dann kommt das Zauberwort, und es geht weiter. ${'Hinten auch. '.repeat(40)}`;
    const shown = await show({ title: 'Lang', summary: 'Kurz', description }, 'Zauberwort');
    expect(shown).toMatch(/Dann kommt das \*\*Zauberwort\*\*, und es geht weiter\./);
    expect(shown!.length).toBeLessThan(400);
  });

  test('shows the beginning when the words stand elsewhere, and nothing without a text', async () => {
    expect(await show({ title: 'Schachkreis', summary: 'Jeden Montag.' }, 'schachkreis hattingen')).toBe(
      '**Schachkreis** · Jeden Montag',
    );
    expect(await show({ title: 'Skatrunde', summary: 'Jeden Dienstag.' }, 'Hattingen')).toBe(
      'Skatrunde · Jeden Dienstag.',
    );
    const { hits } = await (await findListings(index.db, readFilters({}), {}, now)).page();
    expect(await hits[0]!.highlight()).toBeNull();
  });

  test('is plain text, in which only this search sets marks', async () => {
    const title = '***Wichtig*** <b>Boulebahn</b> & "Kegeln" ** jetzt';
    expect(await show({ title }, 'kegeln')).toMatch(/^Wichtig\* Boulebahn & "\*\*Kegeln\*\*" \* jetzt$/);
  });
});
