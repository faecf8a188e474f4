import { expect, test } from 'vitest';
import { createChangeIndex } from '../../../../services/directory/harvest/change-index.ts';
import { forgetWords } from '../../../../services/directory/index/forget-words.ts';
import { startFilledDirectory } from '../start-test-directory.ts';

test('words of what was changed, withdrawn or erased are forgotten when nothing else has them', async () => {
  await using test = await startFilledDirectory({
    'hattingen:initiative:a': { title: 'Geheimnis der Nachbarn', topics: ['CULTURE'] },
    'hattingen:initiative:b': { title: 'Gärten und Ärzte bei Sørensen', description: 'Süßes für Paweł' },
    'hattingen:event:c': { title: 'Vergangenheit der Nachbarn' },
    'hattingen:event:d': { title: 'Altertum', topics: ['CULTURE'] },
  });
  const words = async () => (await test.db.word.findMany()).map(({ word }) => word);
  const before = await words();
  await forgetWords(createChangeIndex(test.db), test.databaseUrl);
  expect(before.filter((word) => word.length > 3).sort()).toEqual(
    (await words()).filter((word) => word.length > 3).sort(),
  );
  const city = test.network.cities.get('hattingen')!;
  city.withdraw('hattingen:initiative:a', { erased: true });
  city.withdraw('hattingen:event:c');
  city.publish('hattingen:event:d', { title: 'Neuzeit', topics: ['CULTURE'] });
  await test.directory.harvestNow();
  const lost = ['geheimnis', 'vergangenheit', 'altertum', 'nachbarn'];
  for (const word of lost) expect(await words(), 'at once').not.toContain(word);
  // As when a page had lost more of them than it has time for.
  await test.db.word.createMany({ data: lost.map((word) => ({ word, stem: word })) });
  await forgetWords(createChangeIndex(test.db), test.databaseUrl);
  const after = await words();
  for (const word of lost) expect(after).not.toContain(word);
  expect(after).toEqual(expect.arrayContaining(['garten', 'neuzeit', 'sørensen', 'paweł', '@hattingen']));
  expect(after.length).toBeLessThan(before.length);
});
