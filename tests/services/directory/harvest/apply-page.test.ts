import { expect, test } from 'vitest';
import { editor, startTestDirectory, type TestDirectory } from '../start-test-directory.ts';

const countListed = ({ db }: TestDirectory, city: string) => db.listing.count({ where: { city, removedAt: null } });

test('a page that the database refuses is a failure of its feed, which people see and the log tells once', async () => {
  const clock = { now: new Date('2027-01-01T12:00:00Z') };
  await using test = await startTestDirectory({ cities: ['hattingen', 'bottrop'], now: () => clock.now });
  await test.db.$executeRaw`
    CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'Secret of %', NEW.id; END $$`;
  await test.db.$executeRaw`
    CREATE TRIGGER refuse BEFORE INSERT ON "Listing" FOR EACH ROW WHEN (NEW.city = 'hattingen') EXECUTE FUNCTION refuse()`;
  test.network.cities.get('hattingen')!.publish('hattingen:event:fest');
  test.network.cities.get('bottrop')!.publish('bottrop:event:fest');
  for (let failures = 1; failures <= 3; failures += 1) {
    await test.directory.harvestNow();
    const feed = await test.db.feed.findUniqueOrThrow({ where: { source: 'hattingen' } });
    expect(feed).toMatchObject({ failures, problem: 'FEED_NOT_APPLIED', failedAt: clock.now });
    expect(feed.dueAt.getTime() - clock.now.getTime()).toBeGreaterThanOrEqual(60_000 * 2 ** failures * 0.8);
    clock.now = new Date(clock.now.getTime() + 3_600_000);
  }
  expect(await countListed(test, 'bottrop')).toBe(1);
  const { data } = await test.ask('{ feedProblems(city: "hattingen") { item reason } }', {}, editor);
  expect(data.feedProblems).toEqual([{ item: null, reason: 'FEED_NOT_APPLIED' }]);
  expect(test.logged).toMatchObject([
    { city: 'hattingen', reason: 'FEED_NOT_APPLIED', detail: expect.stringContaining('P0001') },
  ]);
  expect(JSON.stringify(test.logged)).not.toContain('Secret');

  await test.db.$executeRaw`DROP TRIGGER refuse ON "Listing"`;
  await test.directory.harvestNow();
  expect(await countListed(test, 'hattingen')).toBe(1);
  expect(await test.db.feed.findUnique({ where: { source: 'hattingen' } })).toMatchObject({
    failures: 0,
    problem: null,
  });
});

test('a page of the longest texts is taken into the index', async () => {
  await using test = await startTestDirectory();
  const city = test.network.cities.get('hattingen')!;
  let seed = 1;
  const letter = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return 'abcdefghiklmnoprstuwz'[seed % 21];
  };
  const textOf = (length: number) =>
    Array.from({ length }, (_, at) => (at % 10 === 9 ? ' ' : letter()))
      .join('')
      .trim();
  for (let at = 0; at < 300; at += 1) {
    city.publish(`hattingen:initiative:nummer-x${at}`, { description: textOf(9_989), plainLanguage: textOf(1_989) });
  }
  await test.directory.harvestNow();
  expect(test.logged).toEqual([]);
  expect(await countListed(test, 'hattingen')).toBe(300);
}, 120_000);
