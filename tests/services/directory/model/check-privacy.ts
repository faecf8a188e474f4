import { expect } from 'vitest';
import { withConnection } from '../../../../services/shared/database.ts';
import { createFeedConsumer } from './feed-consumer.ts';
import { secret } from './texts.ts';
import type { World } from './world.ts';

/** The tables of the directory that hold anything of what cities say. */
export const tables = ['Listing', 'Occurrence', 'Word', 'FeedProblem', 'Feed', 'City'];

/** Expects that nothing secret is in the directory, its log or its feed, and lets the follower read on. */
export async function expectNothingSecret(world: World, which: 0 | 1): Promise<void> {
  const { url } = world.directories[which];
  const rows = tables.map((table) => `SELECT '${table}' AS table, thing::text AS text FROM "${table}" thing`);
  const found = await withConnection(world.directoryDatabaseUrl, (client) =>
    client.query(`SELECT * FROM (${rows.join(' UNION ALL ')}) everything WHERE text ILIKE $1`, [`%${secret}%`]),
  );
  expect(found.rows, 'rows of the directory that hold a secret').toEqual([]);
  for (const reader of [createFeedConsumer(500), world.follower]) {
    expect(await reader.follow(url), 'the feed of the network').not.toContain(secret);
  }
  expect(
    world.logged.filter((line) => line.includes(secret)),
    'what was logged',
  ).toEqual([]);
}
