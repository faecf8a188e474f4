import { randomBytes } from 'node:crypto';
import { expect, inject, test } from 'vitest';
import { databaseUrl, ensureDatabase } from '../../../../services/shared/database.ts';
import { createTestDatabase } from '../../../setup/database.ts';
import { startTestDirectory } from '../start-test-directory.ts';
import { readPage, readToEnd } from './read-feed.ts';
import { createIndexWriter } from './write-index.ts';

const id = 'essen:district:a';

test('an index that was built anew tells whoever has read another one to begin at the beginning', async () => {
  await using before = await startTestDirectory({ cities: [] });
  await createIndexWriter(before.db).publish(id);
  const [place] = (await readPage(`${before.directory.url}/feed`)).next.match(/\d+$/)!;
  const { position } = await readChanges(before.directory.url);

  // Not a copy of a migrated database, as other tests have it: its history begins now.
  const fresh = databaseUrl(inject('postgresUrl'), `fresh_${randomBytes(4).toString('hex')}`);
  await using built = await startTestDirectory({ cities: [], databaseUrl: fresh });
  const answer = await fetch(`${built.directory.url}/feed?afterChangeNumber=${place}`);
  expect([answer.status, await answer.json()]).toEqual([
    410,
    { errors: [expect.objectContaining({ extensions: { code: 'NOT_FOUND', reason: 'FEED_RESTARTED' } })] },
  ]);
  const changes = await readChanges(built.directory.url, position);
  expect(changes).toEqual({ position: expect.stringMatching(/^\d+$/), all: true });
  expect(await readChanges(built.directory.url, changes.position)).toEqual({ position: changes.position, changes: [] });
  await createIndexWriter(built.db).publish(id);
  expect((await readToEnd(`${built.directory.url}/feed`)).items).toHaveLength(1);
});

test('an index that was restored from a backup gives no place a second time', async () => {
  const url = await createTestDatabase('directory');
  const backup = databaseUrl(url, `${new URL(url).pathname.slice(1)}_backup`);
  {
    await using test = await startTestDirectory({ cities: [], databaseUrl: url });
    await createIndexWriter(test.db).publish(id);
  }
  await ensureDatabase(backup, new URL(url).pathname.slice(1));
  await using lost = await startTestDirectory({ cities: [], databaseUrl: url });
  const writer = createIndexWriter(lost.db);
  for (const title of ['A', 'B', 'C']) await writer.publish(id, { title });
  const { next } = await readToEnd(`${lost.directory.url}/feed`);

  await using restored = await startTestDirectory({ cities: [], databaseUrl: backup });
  await createIndexWriter(restored.db).publish(id, { title: 'D' });
  const { items } = await readPage(next.replace(lost.directory.url, restored.directory.url));
  expect(items.map((item) => item.id)).toEqual([id]);
});

const readChanges = async (url: string, after?: string) =>
  (await (await fetch(`${url}/changes${after ? `?after=${after}` : ''}`)).json()) as { position: string };
