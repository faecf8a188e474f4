import { expect, test } from 'vitest';
import { seedChoices } from '../../../oracle/choices.ts';
import { inDays } from '../start-test-city.ts';
import { createFeedReader } from './feed-reader.ts';
import { listPublicThings } from './public-things.ts';
import { startRestorableCity } from './restored-city.ts';

/** Others: `FEED_SEED=7 npx vitest run --config tests/vitest.config.ts restored-backups`. */
const seed = Number(process.env.FEED_SEED ?? 20_261_122);
const runs = 5;
const steps = 40;

test('whatever is written, restored and restarted, a reader has what is public as soon as it has read to the end', async () => {
  let restarts = 0;
  for (let run = 0; run < runs; run++) {
    const { below, chance, pick } = seedChoices(seed + run);
    await using city = await startRestorableCity();
    const readers = [createFeedReader(2), createFeedReader(5)];
    const copies = ['first'];
    await city.backUp('first');
    const done: string[] = [];
    const act = async () => {
      const id = `hattingen:district:${pick(['a', 'b', 'c', 'd', 'e', 'f'])}`;
      const visibility = pick(['PUBLIC', 'PUBLIC', 'DRAFT'] as const);
      const columns = { title: `${run}-${done.length}`, visibility, updatedAt: new Date() };
      const what = below(20);
      if (what < 10) {
        done.push(`write ${id} ${visibility}`);
        await city.db().district.upsert({
          where: { id },
          create: { id, licence: 'example', createdAt: inDays(0), ...columns },
          update: columns,
        });
      } else if (what < 11) {
        done.push(`delete ${id}`);
        await city.db().district.deleteMany({ where: { id } });
      } else if (what < 17) {
        const reader = below(readers.length);
        const isWhole = chance(30);
        done.push(`reader ${reader} reads ${isWhole ? 'all' : 'a page'}`);
        await (isWhole ? readers[reader]!.readAll(city.feed()) : readers[reader]!.readPage(city.feed()));
        if (isWhole) await check(reader);
      } else if (what < 18) {
        const name = pick(['first', 'second']);
        done.push(`back up ${name}`);
        await city.backUp(name);
        copies.push(name);
      } else if (what < 19) {
        const [name, isStopped] = [pick(copies), chance(50)];
        done.push(`restore ${name}, stopped ${isStopped}`);
        await city.restore(name, isStopped);
      } else {
        done.push('restart');
        await city.restart();
      }
    };
    const check = async (reader: number) => {
      const things = await listPublicThings(city.db(), 'hattingen');
      const what = `FEED_SEED=${seed + run}, reader ${reader} after\n${done.join('\n')}`;
      expect(Object.fromEntries(readers[reader]!.copy), what).toEqual(Object.fromEntries(things));
    };
    for (let step = 0; step < steps; step++) await act();
    for (const [index, reader] of readers.entries()) {
      await reader.readAll(city.feed());
      await check(index);
      restarts += reader.restarts;
    }
  }
  expect(restarts, 'readers that had to begin anew').toBeGreaterThan(0);
}, 120_000);
