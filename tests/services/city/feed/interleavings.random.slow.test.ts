import pg from 'pg';
import { expect, test } from 'vitest';
import { type Choices, seedChoices } from '../../../oracle/choices.ts';
import { startTestCity } from '../start-test-city.ts';
import { createFeedReader } from './feed-reader.ts';
import { feedOf } from './follow-feed.ts';
import { listPublicThings } from './public-things.ts';

/** Others: `FEED_SEED=7 npx vitest run --config tests/vitest.slow.config.ts interleavings`. */
const seed = Number(process.env.FEED_SEED ?? 20_261_122);
const rounds = 1_000;
const writers = 3;

const stamps = `'example', now(), now()`;
const visibilities = ['PUBLIC', 'PUBLIC', 'DRAFT'];

/** Statements of one transaction; rows are taken in the order of their ids, so that writers never wait in a circle. */
function writeTransaction({ below, chance, pick }: Choices, title: string): string[] {
  const keys = ['a', 'b', 'c', 'd', 'e', 'f'].filter(() => chance(40));
  const statements = keys.map((key) => {
    const visibility = pick(visibilities);
    switch (below(4)) {
      case 0:
        return `DELETE FROM "Event" WHERE id = 'hattingen:event:${key}'`;
      case 1:
        return `UPDATE "Event" SET title = '${title}', visibility = '${visibility}' WHERE id >= 'hattingen:event:${key}'`;
      case 2:
        return `INSERT INTO "Event" (id, title, visibility, "organiserId", "startsAt", licence, "createdAt", "updatedAt")
          VALUES ('hattingen:event:${key}', '${title}', '${visibility}', 'hattingen:initiative:${pick(keys)}', now(), ${stamps})
          ON CONFLICT (id) DO UPDATE SET title = EXCLUDED.title, visibility = EXCLUDED.visibility`;
      default:
        return `INSERT INTO "Initiative" (id, title, visibility, licence, "createdAt", "updatedAt")
          VALUES ('hattingen:initiative:${key}', '${title}', '${visibility}', ${stamps})
          ON CONFLICT (id) DO UPDATE SET title = EXCLUDED.title, visibility = EXCLUDED.visibility`;
    }
  });
  return chance(20) ? statements : ['BEGIN', ...statements, chance(10) ? 'ROLLBACK' : 'COMMIT'];
}

test(`a reader skips no change in ${rounds} interleavings with concurrent writers`, async () => {
  await using node = await startTestCity();
  const pool = new pg.Pool({ connectionString: node.databaseUrl, max: writers });
  await using _ = { [Symbol.asyncDispose]: () => pool.end() };
  // Between a change number and the moment that it can be seen there is usually next to no time: this makes some.
  await pool.query(`
    CREATE FUNCTION dawdle() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN PERFORM pg_sleep(random() * 0.002); RETURN NULL; END $$;
    CREATE CONSTRAINT TRIGGER dawdle AFTER INSERT OR UPDATE ON "FeedEntry" DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW EXECUTE FUNCTION dawdle()`);
  const feed = feedOf(node);
  const reader = createFeedReader(4);
  let pages = 0;
  for (let round = 0; round < rounds; round++) {
    const choices = seedChoices(seed + round);
    let writing = writers;
    const write = async (writer: number) => {
      const client = await pool.connect();
      try {
        for (const sql of writeTransaction(choices, `${round}-${writer}`))
          await client.query(sql).catch(ignoreDeadlock);
      } finally {
        client.release();
        writing -= 1;
      }
    };
    const read = async () => {
      for (; writing > 0; pages++) await reader.readPage(feed);
      await reader.readAll(feed);
    };
    await Promise.all([read(), ...Array.from({ length: writers }, (_, writer) => write(writer))]);
    const things = await listPublicThings(node.db, 'hattingen');
    expect(Object.fromEntries(reader.copy), `FEED_SEED=${seed + round}`).toEqual(Object.fromEntries(things));
  }
  expect(reader.restarts).toBe(0);
  expect(pages, 'pages that were read while writers wrote').toBeGreaterThan(rounds);
}, 300_000);

/** A transaction that PostgreSQL has ended goes on being refused until it is rolled back. */
function ignoreDeadlock(error: Error & { code?: string }): void {
  if (error.code !== '40P01' && error.code !== '25P02') throw error;
}
