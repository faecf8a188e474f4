import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestDirectory, type TestDirectory } from '../start-test-directory.ts';
import { createIndexWriter, type IndexWriter } from './write-index.ts';

let hub: TestDirectory;
let index: IndexWriter;
beforeAll(async () => {
  hub = await startTestDirectory({ cities: [] });
  index = createIndexWriter(hub.db);
});
afterAll(() => hub?.[Symbol.asyncDispose]());

const read = async (after?: string) => {
  const answer = await fetch(`${hub.directory.url}/changes${after === undefined ? '' : `?after=${after}`}`);
  return (await answer.json()) as { position: string; changes?: object[] };
};

test('of an index that is empty there is nothing to tell', async () => {
  const { position } = await read();
  expect(await read(position)).toEqual({ position, changes: [] });
});

test('changes are told by city and kind, of cities that are not shown too, until a later position', async () => {
  const { position } = await read();
  await index.addCity('essen');
  await hub.db.city.create({ data: { slug: 'witten', name: 'Witten', state: 'DE_NW', regions: [], visible: false } });
  for (const id of ['essen:event:b', 'essen:event:a', 'essen:district:a', 'witten:event:a']) await index.publish(id);
  await index.withdraw('essen:event:b');
  const told = await read(position);
  expect(told.changes).toEqual([
    { city: 'essen', kind: 'district', ids: ['essen:district:a'] },
    { city: 'essen', kind: 'event', ids: ['essen:event:a', 'essen:event:b'] },
    { city: 'witten', kind: 'event', ids: ['witten:event:a'] },
  ]);
  expect(await read()).toEqual({ position: told.position });
  expect(await read(told.position)).toEqual({ position: told.position, changes: [] });
  await index.publish('essen:event:a');
  expect(await read(told.position)).toEqual({ position: told.position, changes: [] });
});

test('more than a thousand changes are told as all', async () => {
  await index.addCity('ulm');
  const { position } = await read();
  const ids = Array.from({ length: 1_001 }, (_, number) => `ulm:district:d${number}`);
  await index.publishMany(ids.slice(0, 1_000));
  expect((await read(position)).changes).toEqual([{ city: 'ulm', kind: 'district', ids: ids.slice(0, 1_000).sort() }]);
  await index.publishMany(ids.slice(1_000));
  expect(await read(position)).toEqual({ position: (await read()).position, all: true });
});

test.each(['', 'x', '-1', '1.5', '12345678901234567'])('the position "%s" is refused with a reason', async (after) => {
  const answer = await fetch(`${hub.directory.url}/changes?after=${after}`);
  expect([answer.status, await answer.json()]).toEqual([
    400,
    { errors: [expect.objectContaining({ extensions: expect.objectContaining({ code: 'BAD_INPUT' }) })] },
  ]);
});
