import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { databaseUrl, ensureDatabase, withConnection } from '../../../../services/shared/database.ts';
import { root } from '../../../house/sources.ts';
import { postgresUrl } from '../start-test-city.ts';

test('a database that has things before it has a feed lists in it what is public', async () => {
  const folder = `${root}prisma/city/migrations`;
  const migrations = (await readdir(folder)).filter((name) => /^\d/.test(name)).sort();
  const feed = migrations.findIndex((name) => name.endsWith('_change_feed'));
  const url = databaseUrl(postgresUrl(), `before_feed_${process.pid}`);
  await ensureDatabase(url);
  await withConnection(url, async (client) => {
    const apply = async (name: string) => client.query(await readFile(`${folder}/${name}/migration.sql`, 'utf8'));
    for (const name of migrations.slice(0, feed)) await apply(name);
    await client.query(`
      INSERT INTO "Office" (office) VALUES ('Büro');
      INSERT INTO "District" (id, title, visibility, licence, "createdAt", "updatedAt", "withdrawnAt") VALUES
        ('hattingen:district:da', 'Da', 'PUBLIC', 'example', now(), now(), NULL),
        ('hattingen:district:weg', 'Weg', 'PUBLIC', 'example', now(), now(), now()),
        ('hattingen:district:intern', 'Intern', 'MEMBERS', 'example', now(), now(), NULL);
      INSERT INTO "Event" (id, title, visibility, licence, "startsAt", "createdAt", "updatedAt") VALUES
        ('hattingen:event:da', 'Da', 'PUBLIC', 'example', now(), now(), now()),
        ('hattingen:event:entwurf', 'Entwurf', 'DRAFT', 'example', now(), now(), now())`);
    await apply(migrations[feed]!);
    const { rows } = await client.query('SELECT id, kind, change::int FROM "FeedEntry" ORDER BY change');
    expect(rows).toEqual([
      { id: 'hattingen:district:da', kind: 'district', change: 1 },
      { id: 'hattingen:event:da', kind: 'event', change: 2 },
      { id: 'office', kind: 'office', change: 3 },
    ]);
  });
});

test('a database that has tentative drafts before their times are told lists them in its feed', async () => {
  const folder = `${root}prisma/city/migrations`;
  const migrations = (await readdir(folder)).filter((name) => /^\d/.test(name)).sort();
  const busy = migrations.findIndex((name) => name.endsWith('_busy_times'));
  const url = databaseUrl(postgresUrl(), `before_busy_${process.pid}`);
  await ensureDatabase(url);
  await withConnection(url, async (client) => {
    const apply = async (name: string) => client.query(await readFile(`${folder}/${name}/migration.sql`, 'utf8'));
    for (const name of migrations.slice(0, busy)) await apply(name);
    await client.query(`
      INSERT INTO "Event" (id, title, visibility, status, licence, "startsAt", "createdAt", "updatedAt", "withdrawnAt") VALUES
        ('hattingen:event:vielleicht', 'Vielleicht', 'DRAFT', 'TENTATIVE', 'example', now(), now(), now(), NULL),
        ('hattingen:event:sicher', 'Sicher', 'DRAFT', 'CONFIRMED', 'example', now(), now(), now(), NULL),
        ('hattingen:event:weg', 'Weg', 'DRAFT', 'TENTATIVE', 'example', now(), now(), now(), now())`);
    for (const name of migrations.slice(busy)) await apply(name);
    const { rows } = await client.query(
      'SELECT "FeedEntry".id, kind, title FROM "FeedEntry" JOIN "Event" ON strpos("FeedEntry".id, "busyKey"::text) > 0',
    );
    expect(rows).toEqual([{ id: expect.stringMatching(/^hattingen:busy:/), kind: 'busy', title: 'Vielleicht' }]);
  });
});
