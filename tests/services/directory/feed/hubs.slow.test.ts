import { describe, expect, test, vi } from 'vitest';
import { listFreshness } from '../../../../services/directory/harvest/freshness.ts';
import { findFreePort } from '../../../../services/shared/free-port.ts';
import { startFakeNetwork } from '../fake-network.ts';
import { admin, editor, startTestDirectory } from '../start-test-directory.ts';
import { readToEnd } from './read-feed.ts';
import { startHubs } from './start-hubs.ts';

// Several hubs start in each of them.
vi.setConfig({ testTimeout: 60_000 });

describe('two hubs that read each other', () => {
  const plan = {
    ruhr: { cities: ['essen', 'witten'], reads: ['harz'] },
    harz: { cities: ['goslar'], reads: ['ruhr'] },
  };

  test('both have what the cities of both publish, and nothing goes round', async () => {
    await using net = await startHubs(plan);
    net.city('ruhr', 'essen').publish('essen:event:fest', { title: 'Fest' });
    net.city('harz', 'goslar').publish('goslar:office:office', { title: 'Amt' });
    await net.settle();
    const [ruhr, harz] = [net.urlOf('ruhr'), net.urlOf('harz')];
    expect(await net.contentOf('ruhr')).toEqual({
      'essen:event:fest': ['Fest', 'Essen', ruhr],
      'goslar:office:office': ['Amt', 'Goslar', harz, ruhr],
    });
    expect(await net.contentOf('harz')).toEqual({
      'essen:event:fest': ['Fest', 'Essen', ruhr, harz],
      'goslar:office:office': ['Amt', 'Goslar', harz],
    });
    const places = async () => [await readToEnd(`${ruhr}/feed`), await readToEnd(`${harz}/feed`)];
    const before = await places();
    await net.settle();
    expect(await places()).toEqual(before);
    for (const name of ['ruhr', 'harz']) expect(await net.hub(name).db.feedProblem.findMany()).toEqual([]);
  });

  test('a change, a withdrawal and an erasure at the origin reach the other hub', async () => {
    await using net = await startHubs(plan);
    const essen = net.city('ruhr', 'essen');
    for (const key of ['a', 'b', 'c']) essen.publish(`essen:event:${key}`);
    await net.settle();
    essen.publish('essen:event:a', { title: 'Neu' });
    essen.withdraw('essen:event:b');
    essen.withdraw('essen:event:c', { erased: true });
    await net.settle();
    expect(await net.contentOf('harz')).toEqual({
      'essen:event:a': ['Neu', 'Essen', net.urlOf('ruhr'), net.urlOf('harz')],
      'essen:event:b': null,
      'essen:event:c': null,
    });
    const kept = await net
      .hub('harz')
      .db.listing.findMany({ where: { removedAt: { not: null } }, orderBy: { id: 'asc' } });
    expect(kept.map(({ erased, startsAt }) => [erased, startsAt !== null])).toEqual([
      [false, true],
      [true, false],
    ]);
  });

  test('a city that its own hub shows no longer is gone at the other one, and comes back with its new name', async () => {
    await using net = await startHubs(plan);
    const essen = net.city('ruhr', 'essen');
    essen.publish('essen:district:a');
    await net.settle();
    essen.entry.state = 'SUSPENDED';
    await net.settle();
    expect(await net.contentOf('harz')).toEqual({ 'essen:district:a': null });
    Object.assign(essen.entry, { state: 'ONLINE', name: 'Essen an der Ruhr' });
    await net.settle();
    const chain = [net.urlOf('ruhr'), net.urlOf('harz')];
    expect(await net.contentOf('harz')).toEqual({ 'essen:district:a': ['Ohne Titel', 'Essen an der Ruhr', ...chain] });
    essen.entry.name = 'Essen';
    await net.settle();
    expect(await net.contentOf('harz')).toEqual({ 'essen:district:a': ['Ohne Titel', 'Essen', ...chain] });
  });

  test('a city of another hub is as fresh as the feed of that hub', async () => {
    await using net = await startHubs(plan);
    net.city('ruhr', 'essen').publish('essen:district:a');
    await net.settle();
    const { readAt } = await net.hub('harz').db.feed.findUniqueOrThrow({ where: { source: 'hub:ruhr' } });
    expect(await listFreshness(net.hub('harz').db, ['essen', 'goslar'], readAt!)).toEqual([
      { city: 'essen', asOf: readAt, state: 'CURRENT' },
      { city: 'goslar', asOf: expect.any(Date), state: 'CURRENT' },
    ]);
  });
});

test('a city of the own network is never taken from another hub', async () => {
  await using net = await startHubs({
    ruhr: { cities: ['essen', 'witten'], reads: ['harz'] },
    harz: { cities: ['essen', 'goslar'], reads: [] },
  });
  net.city('ruhr', 'essen').publish('essen:district:a', { title: 'Unser' });
  net.city('harz', 'essen').publish('essen:district:a', { title: 'Fremd' });
  net.city('harz', 'essen').publish('essen:district:b', { title: 'Fremd' });
  net.city('harz', 'goslar').publish('goslar:district:a');
  await net.settle();
  const known = { 'essen:district:a': ['Unser', 'Essen', net.urlOf('ruhr')], 'goslar:district:a': expect.anything() };
  expect(await net.contentOf('ruhr')).toEqual(known);
  for (const key of ['a', 'b']) net.city('harz', 'essen').withdraw(`essen:district:${key}`);
  await net.settle();
  expect(await net.contentOf('ruhr')).toEqual(known);
});

test('a city that becomes a member is read at its own feed from then on', async () => {
  await using net = await startHubs({
    ruhr: { cities: ['essen'], reads: ['harz'] },
    harz: { cities: ['goslar'], reads: [] },
  });
  net.city('harz', 'goslar').publish('goslar:district:a', { title: 'Alt' });
  await net.settle();
  net.hub('ruhr').network.add('goslar').publish('goslar:district:a', { title: 'Neu' });
  await net.settle();
  net.city('harz', 'goslar').publish('goslar:district:a', { title: 'Anders' });
  await net.settle();
  expect(await net.contentOf('ruhr')).toEqual({ 'goslar:district:a': ['Neu', 'Goslar', net.urlOf('ruhr')] });
});

test('what only the hub said of a city that becomes a member is gone', async () => {
  await using net = await startHubs({
    ruhr: { cities: ['essen'], reads: ['harz'] },
    harz: { cities: ['goslar'], reads: [] },
  });
  for (const key of ['a', 'b']) net.city('harz', 'goslar').publish(`goslar:district:${key}`);
  await net.settle();
  net.hub('ruhr').network.add('goslar').publish('goslar:district:a', { title: 'Neu' });
  await net.settle();
  const known = { 'goslar:district:a': ['Neu', 'Goslar', net.urlOf('ruhr')], 'goslar:district:b': null };
  expect(await net.contentOf('ruhr')).toEqual(known);
});

describe('what several hubs offer', () => {
  const plan = { harz: { cities: ['goslar'] }, mitte: { reads: ['harz'] }, heide: { reads: ['harz'] } };

  test('comes over the shorter chain, also when it came over the longer one first', async () => {
    await using net = await startHubs({ ...plan, ruhr: { reads: ['mitte'] } });
    net.city('harz', 'goslar').publish('goslar:district:a', { title: 'Alt' });
    await net.settle();
    const [harz, mitte, ruhr] = ['harz', 'mitte', 'ruhr'].map(net.urlOf) as [string, string, string];
    expect(await net.contentOf('ruhr')).toEqual({ 'goslar:district:a': ['Alt', 'Goslar', harz, mitte, ruhr] });
    await net.restart('ruhr', ['mitte', 'harz']);
    await net.settle();
    expect(await net.contentOf('ruhr')).toEqual({ 'goslar:district:a': ['Alt', 'Goslar', harz, ruhr] });
    net.city('harz', 'goslar').publish('goslar:district:a', { title: 'Neu' });
    await net.settle();
    expect(await net.contentOf('ruhr')).toEqual({ 'goslar:district:a': ['Neu', 'Goslar', harz, ruhr] });
  });

  test('stays with the first of two chains of the same length, and only that hub can say that it is gone', async () => {
    await using net = await startHubs({ ...plan, ruhr: { reads: ['mitte'] } });
    net.city('harz', 'goslar').publish('goslar:district:a');
    await net.settle();
    await net.restart('ruhr', ['heide', 'mitte']);
    await net.settle();
    const overMitte = { 'goslar:district:a': ['Ohne Titel', 'Goslar', ...['harz', 'mitte', 'ruhr'].map(net.urlOf)] };
    expect(await net.contentOf('ruhr')).toEqual(overMitte);
    await net.restart('heide', []);
    await net.settle();
    expect(await net.contentOf('heide')).toEqual({ 'goslar:district:a': null });
    expect(await net.contentOf('ruhr')).toEqual(overMitte);
    net.city('harz', 'goslar').withdraw('goslar:district:a');
    await net.settle();
    expect(await net.contentOf('ruhr')).toEqual({ 'goslar:district:a': null });
  });

  test('is removed with the hub that it came from, unless another one that is read offers it', async () => {
    await using net = await startHubs({ ...plan, ruhr: { reads: ['mitte'] } });
    net.city('harz', 'goslar').publish('goslar:district:a');
    await net.settle();
    await net.restart('ruhr', ['mitte', 'heide']);
    await net.settle();
    await net.restart('ruhr', ['heide']);
    await net.settle();
    const overHeide = ['Ohne Titel', 'Goslar', ...['harz', 'heide', 'ruhr'].map(net.urlOf)];
    expect(await net.contentOf('ruhr')).toEqual({ 'goslar:district:a': overHeide });
    await net.restart('ruhr', []);
    expect(await net.contentOf('ruhr')).toEqual({ 'goslar:district:a': null });
    expect(await net.hub('ruhr').db.city.findMany()).toEqual([]);
  });
});

test('what has lost its origin does not live on between the other hubs', async () => {
  await using net = await startHubs({
    harz: { cities: ['goslar'] },
    mitte: { reads: ['harz', 'heide'] },
    heide: { reads: ['harz', 'mitte'] },
  });
  net.city('harz', 'goslar').publish('goslar:district:a');
  await net.settle();
  await net.restart('mitte', ['heide']);
  await net.settle();
  const overHeide = ['Ohne Titel', 'Goslar', ...['harz', 'heide', 'mitte'].map(net.urlOf)];
  expect(await net.contentOf('mitte')).toEqual({ 'goslar:district:a': overHeide });
  await net.restart('heide', ['mitte']);
  await net.hub('heide').directory.harvestNow();
  await net.settle();
  for (const name of ['heide', 'mitte']) expect(await net.contentOf(name)).toEqual({ 'goslar:district:a': null });
});

test('an item that does not say rightly where it comes from is set aside, and stops nothing else', async () => {
  // A city of the test's network plays a hub: its feed says what the test wants.
  await using network = await startFakeNetwork(['essen']);
  const other = network.add('harz', { status: 'FORMER' });
  const hubs = [{ name: 'harz', feedUrl: `${network.url}/harz/feed` }];
  await using reader = await startTestDirectory({ network, hubs, port: await findFreePort() });
  const city = { slug: 'goslar', name: 'Goslar', state: 'DE_NI' };
  const contributors = ['https://harz.example'];
  const chain = (length: number) => Array.from({ length }, (_, at) => `https://hub-${at}.example`);
  const said: [string, Record<string, unknown>][] = [
    ['a', { city, contributors }],
    ['b', { city }],
    ['c', { city, contributors: [] }],
    ['d', { city, contributors: ['ftp://harz.example'] }],
    ['e', { contributors }],
    ['f', { city: { ...city, slug: 'essen' }, contributors }],
    ['g', { city: { ...city, name: 'G\u0000' }, contributors }],
    ['h', { city: { ...city, state: 'Niedersachsen' }, contributors }],
    ['i', { city, contributors: chain(10) }],
    ['j', { city, contributors: chain(11) }],
    ['k', { city, contributors: [...contributors, `${reader.directory.url}/`] }],
    ['l', { city, contributors: ['https://harz.example/\ud800'] }],
    ['m', { city, contributors: ['https://harz.example/\u0000'] }],
  ];
  for (const [key, data] of said) other.publish(`goslar:district:${key}`, data);
  other.publish('essen:district:a', { city: { ...city, slug: 'essen' }, contributors });
  await reader.directory.harvestNow();
  const listed = await reader.db.listing.findMany({ orderBy: { id: 'asc' } });
  expect(listed.map(({ id, source }) => [id, source])).toEqual([
    ['goslar:district:a', 'hub:harz'],
    ['goslar:district:i', 'hub:harz'],
  ]);
  const { data, errors } = await reader.ask('{ feedProblems(city: "hub:harz") { item reason path } }', {}, admin);
  expect(errors).toBeUndefined();
  expect(
    data.feedProblems.map(({ item, reason, path }: Record<string, string>) => [item?.at(-1), reason, path]),
  ).toEqual(
    [
      ['b', 'data.contributors'],
      ['c', 'data.contributors'],
      ['d', 'data.contributors.0'],
      ['e', 'data.city'],
      ['f', 'data.city.slug'],
      ['g', 'data.city.name'],
      ['h', 'data.city.state'],
      ['l', 'data.contributors.0'],
      ['m', 'data.contributors.0'],
    ].map(([key, path]) => [key, 'ITEM_INVALID', path]),
  );
  const refused = await reader.ask('{ feedProblems(city: "hub:harz") { item } }', {}, editor);
  expect(refused.errors![0]!.extensions.reason).toBe('ROLE_REQUIRED');
});

test('in a ring of four hubs that read each other both ways all have the same, and a withdrawal reaches all', async () => {
  const names = ['a', 'b', 'c', 'd'].map((letter) => `hub-${letter}`);
  const ring = names.map((name, at) => [
    name,
    { cities: [`stadt-${at}`], reads: [names[(at + 1) % 4]!, names[(at + 3) % 4]!] },
  ]);
  await using net = await startHubs(Object.fromEntries(ring));
  const ids = names.map((_, at) => `stadt-${at}:event:fest`);
  for (const [at, name] of names.entries()) net.city(name, `stadt-${at}`).publish(ids[at]!);
  await net.settle();
  const contents = await Promise.all(names.map(net.contentOf));
  expect(contents.map((content) => Object.keys(content).sort())).toEqual(names.map(() => ids));
  const lengths = contents.map((content) => ids.map((id) => content[id]!.length - 2));
  expect(lengths).toEqual([
    [1, 2, 3, 2],
    [2, 1, 2, 3],
    [3, 2, 1, 2],
    [2, 3, 2, 1],
  ]);
  net.city('hub-a', 'stadt-0').withdraw(ids[0]!);
  await net.settle();
  for (const name of names) expect((await net.contentOf(name))[ids[0]!]).toBeNull();
});
