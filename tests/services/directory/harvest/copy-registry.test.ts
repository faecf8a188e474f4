import { expect, test } from 'vitest';
import { sendJson } from '../fake-network.ts';
import { startFilledDirectory, startTestDirectory, type TestDirectory } from '../start-test-directory.ts';

const visible = async ({ db }: TestDirectory) => {
  const cities = await db.city.findMany({ where: { visible: true }, orderBy: { slug: 'asc' } });
  return cities.map(({ slug }) => slug);
};
const positions = async ({ db }: TestDirectory, city: string) =>
  (await db.listing.findMany({ where: { city, removedAt: null }, orderBy: { id: 'asc' } })).map(
    ({ position }) => position,
  );
const things = {
  'hattingen:initiative:a': {},
  'hattingen:initiative:b': {},
  'hattingen:initiative:c': {},
  'bottrop:event:fest': {},
};

test('cities are those of the registry', async () => {
  await using test = await startTestDirectory({ cities: [] });
  test.network.add('hattingen', { name: 'Hattingen', regions: ['ruhr', 'nrw'] });
  test.network.add('ohne', { endpoint: null, lat: null, lon: null });
  await test.directory.harvestNow();
  expect(await test.db.city.findUnique({ where: { slug: 'hattingen' } })).toEqual({
    slug: 'hattingen',
    name: 'Hattingen',
    state: 'DE_NW',
    regions: ['ruhr', 'nrw'],
    lat: 51.4,
    lon: 7.18,
    feedUrl: `${test.network.url}/hattingen/feed`,
    visible: true,
    hub: null,
  });
  expect(await test.db.city.findUnique({ where: { slug: 'ohne' } })).toMatchObject({ feedUrl: null, visible: true });
  test.network.cities.get('hattingen')!.entry.name = 'Hattingen an der Ruhr';
  await test.directory.harvestNow();
  expect(await test.db.city.findUnique({ where: { slug: 'hattingen' } })).toMatchObject({
    name: 'Hattingen an der Ruhr',
  });
});

test('a city that offers nothing but a feed is read there, and at its node once it has one', async () => {
  await using test = await startTestDirectory({ cities: [] });
  const { entry } = test.network.add('nur-feed', { endpoint: null, feedUrl: `${test.network.url}/nur-feed/feed` });
  test.network.cities.get('nur-feed')!.publish('nur-feed:initiative:chor');
  await test.directory.harvestNow();
  expect(await positions(test, 'nur-feed')).toHaveLength(1);
  entry.endpoint = `${test.network.url}/anderswo/graphql`;
  await test.directory.harvestNow();
  expect(await test.db.city.findUnique({ where: { slug: 'nur-feed' } })).toMatchObject({
    feedUrl: `${test.network.url}/anderswo/feed`,
  });
});

test('only members and associated cities that are not suspended are shown and read', async () => {
  await using test = await startTestDirectory({ cities: [] });
  for (const status of ['APPLICANT', 'MEMBER', 'ASSOCIATED', 'FORMER', 'SOMETHING_NEW']) {
    test.network.add(status.toLowerCase().replaceAll('_', '-'), { status });
  }
  test.network.add('gesperrt', { state: 'SUSPENDED' });
  test.network.add('offline', { state: 'OFFLINE' });
  await test.directory.harvestNow();
  expect(await visible(test)).toEqual(['associated', 'member', 'offline']);
  const read = [...test.network.cities.values()].filter(({ requests }) => requests.length > 0);
  expect(read.map(({ slug }) => slug).sort()).toEqual(['associated', 'member', 'offline']);
});

test('when a city is suspended all it has gets a new place in the feed of the network, and again when it returns', async () => {
  await using test = await startFilledDirectory(things);
  const { entry } = test.network.cities.get('hattingen')!;
  const last = async () => (await test.db.listing.aggregate({ _max: { position: true } }))._max.position!;
  const [before, bottrop] = [await last(), await positions(test, 'bottrop')];
  entry.state = 'SUSPENDED';
  await test.directory.harvestNow();
  expect(await visible(test)).toEqual(['bottrop']);
  const gone = await positions(test, 'hattingen');
  expect(gone).toHaveLength(3);
  expect(gone.every((position) => position > before)).toBe(true);

  const afterwards = await last();
  await test.directory.harvestNow();
  expect(await last(), 'nothing happens while nothing changes').toBe(afterwards);

  entry.state = 'ONLINE';
  await test.directory.harvestNow();
  expect(await visible(test)).toEqual(['bottrop', 'hattingen']);
  expect((await positions(test, 'hattingen')).every((position) => position > afterwards)).toBe(true);
  expect(await positions(test, 'bottrop')).toEqual(bottrop);
});

test('when a city leaves, nothing but the ids of its things stays, and it is read from the beginning when it returns', async () => {
  await using test = await startFilledDirectory({ ...things, 'hattingen:event:fest': { title: 'Fest in Welper' } });
  const { entry } = test.network.cities.get('hattingen')!;
  const rows = () => test.db.listing.findMany({ where: { city: 'hattingen' }, orderBy: { id: 'asc' } });
  const before = await rows();
  entry.status = 'FORMER';
  await test.directory.harvestNow();
  expect(await visible(test)).toEqual(['bottrop']);
  const gone = await rows();
  expect(gone.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  for (const [index, row] of gone.entries()) {
    expect(row).toMatchObject({ data: {}, title: '', topics: [], startsAt: null, lat: null, erased: true });
    expect(row.removedAt).not.toBeNull();
    expect(row.position > before[index]!.position).toBe(true);
  }
  expect(await test.db.occurrence.count({ where: { id: 'hattingen:event:fest' } })).toBe(0);

  await test.directory.harvestNow();
  expect(await rows(), 'nothing happens while nothing changes').toEqual(gone);

  entry.status = 'MEMBER';
  await test.directory.harvestNow();
  const back = await rows();
  expect(back.map(({ data, removedAt, erased }) => ({ data, removedAt, erased }))).toEqual(
    before.map(({ data }) => ({ data, removedAt: null, erased: false })),
  );
  expect(back.every(({ position }, index) => position > gone[index]!.position)).toBe(true);
  expect(await positions(test, 'bottrop')).toHaveLength(1);
});

test('a city that is suspended is not read, and is read on when it returns', async () => {
  await using test = await startFilledDirectory(things);
  const city = test.network.cities.get('hattingen')!;
  city.entry.state = 'SUSPENDED';
  city.publish('hattingen:initiative:d');
  city.requests = [];
  await test.directory.harvestNow();
  await fetch(`${test.directory.url}/ping/hattingen`, { method: 'POST' });
  await test.directory.harvestNow();
  expect(city.requests).toEqual([]);
  city.entry.state = 'ONLINE';
  await test.directory.harvestNow();
  expect(city.requests[0]).toBe('/hattingen/feed?after=3');
  expect(await positions(test, 'hattingen')).toHaveLength(4);
});

test('a city that is in the registry no more is not shown', async () => {
  await using test = await startFilledDirectory(things);
  test.network.cities.delete('hattingen');
  await test.directory.harvestNow();
  expect(await visible(test)).toEqual(['bottrop']);
});

test('a feed that has moved is read from the beginning', async () => {
  await using test = await startFilledDirectory(things);
  const [hattingen, elsewhere] = [test.network.cities.get('hattingen')!, test.network.add('anderswo')];
  elsewhere.publish('hattingen:initiative:b', { title: 'am neuen Ort' });
  hattingen.entry.endpoint = elsewhere.entry.endpoint;
  await test.directory.harvestNow();
  const listed = await test.db.listing.findMany({ where: { city: 'hattingen', removedAt: null } });
  expect(listed).toMatchObject([{ id: 'hattingen:initiative:b', title: 'am neuen Ort', change: 1n, round: 2 }]);
});

test.each<[string, unknown]>([
  ['is away', undefined],
  ['is no JSON object', []],
  ['names a city that cannot be one', { cities: [{ slug: '../x' }] }],
  ['is larger than 4 MiB', { cities: [], filler: 'x'.repeat(4 * 1024 * 1024) }],
])('while the registry %s the last good copy is used, and the log says so once', async (_, body) => {
  await using test = await startFilledDirectory(things);
  test.network.answerRegistry = (_request, response) => {
    if (body === undefined) response.writeHead(503).end();
    else sendJson(response, body);
    return true;
  };
  test.network.cities.get('hattingen')!.publish('hattingen:initiative:d');
  await test.directory.harvestNow();
  await test.directory.harvestNow();
  expect(await visible(test)).toEqual(['bottrop', 'hattingen']);
  expect(await positions(test, 'hattingen')).toHaveLength(4);
  expect(test.logged).toHaveLength(1);
});

test('several directories that copy the registry at once agree', async () => {
  await using one = await startTestDirectory({ cities: Array.from({ length: 20 }, (_, at) => `stadt-x${at}`) });
  await using other = await startTestDirectory({ network: one.network, databaseUrl: one.databaseUrl });
  for (const state of ['ONLINE', 'SUSPENDED', 'ONLINE']) {
    for (const { entry } of one.network.cities.values()) entry.state = state;
    await Promise.all([one.directory.harvestNow(), other.directory.harvestNow(), one.directory.harvestNow()]);
    expect(await visible(one)).toHaveLength(state === 'ONLINE' ? 20 : 0);
  }
  expect([...one.logged, ...other.logged]).toEqual([]);
});
