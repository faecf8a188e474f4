import { request } from 'undici';
import { expect, test } from 'vitest';
import { createOutbound } from '../../../../services/shared/outbound.ts';
import { startTestNetwork } from '../start-test-network.ts';

const read = async (url: string, etag?: string) => {
  const { statusCode, headers, body } = await request(`${url}/registry`, {
    headers: etag ? { 'if-none-match': etag } : {},
  });
  const text = await body.text();
  return { status: statusCode, etag: String(headers.etag), cache: headers['cache-control'], text };
};

test('the registry names every city, whatever its standing, and its node', async () => {
  await using network = await startTestNetwork({
    nodes: [
      { city: 'bottrop', endpoint: 'http://b.example/graphql' },
      { city: 'nowhere', endpoint: 'http://n.example/graphql' },
    ],
  });
  await network.db.city.create({ data: { slug: 'alte-stadt', name: 'Alte Stadt', state: 'DE_NW', status: 'FORMER' } });
  await network.db.node.create({
    data: {
      citySlug: 'hattingen',
      endpoint: 'http://h.example/graphql',
      state: 'ONLINE',
      contractVersion: '1.0',
      lastSeenAt: new Date('2027-05-31T16:00:00.120Z'),
    },
  });
  const { cities, version } = JSON.parse((await read(network.service.url)).text);
  expect(version).toMatch(/^[\w-]{22}$/);
  const unplaced = { lat: null, lon: null, regions: [] };
  const unlooked = { state: 'OFFLINE', contractVersion: null, lastSeenAt: null, hosted: false };
  const stamped = { updatedAt: expect.stringMatching(/^20\d\d-.*\+00:00$/), feedUrl: null, hosted: false };
  expect(cities).toEqual([
    {
      ...{ slug: 'alte-stadt', name: 'Alte Stadt', status: 'FORMER', federalState: 'DE_NW', ...unplaced, ...stamped },
      ...{ endpoint: null, ...unlooked, state: 'NONE' },
    },
    {
      ...{ slug: 'bottrop', name: 'Bottrop', status: 'MEMBER', federalState: 'DE_NW', ...stamped },
      ...{ lat: 51.524, lon: 6.93, regions: ['west'], endpoint: 'http://b.example/graphql', ...unlooked },
    },
    {
      ...{ slug: 'hattingen', name: 'Hattingen', status: 'MEMBER', federalState: 'DE_NW', ...stamped },
      ...{ lat: 51.399, lon: 7.184, regions: ['west'], endpoint: 'http://h.example/graphql' },
      ...{ state: 'ONLINE', contractVersion: '1.0', lastSeenAt: '2027-05-31T16:00:00.12+00:00', hosted: false },
    },
    {
      ...{ slug: 'wolfsburg', name: 'Wolfsburg', status: 'ASSOCIATED', federalState: 'DE_NI', ...stamped },
      ...{ lat: 52.42, lon: 10.79, regions: [], endpoint: null, ...unlooked, state: 'NONE' },
    },
  ]);
});

test('the registry is sent again only when something has changed', async () => {
  await using network = await startTestNetwork();
  const first = await read(network.service.url);
  expect([first.status, first.cache, first.etag]).toEqual([200, 'no-cache', `"${JSON.parse(first.text).version}"`]);
  for (const known of [first.etag, `W/${first.etag}`, `"other", ${first.etag}`]) {
    expect(await read(network.service.url, known)).toEqual({ ...first, status: 304, text: '' });
  }
  await network.db.node.create({
    data: { citySlug: 'hattingen', endpoint: 'http://h.example/graphql', state: 'SUSPENDED' },
  });
  const second = await read(network.service.url, first.etag);
  expect(second.status).toBe(200);
  expect(JSON.parse(second.text).cities[1]).toMatchObject({ slug: 'hattingen', state: 'SUSPENDED' });
  await network.db.node.deleteMany();
  expect((await read(network.service.url)).etag).toBe(first.etag);
});

test('the registry of a network without cities is empty, and outbound reads follow its version', async () => {
  await using network = await startTestNetwork({ seed: 'none' });
  await using outbound = createOutbound();
  const url = `${network.service.url}/registry`;
  const limits = { timeoutMs: 2_000, bytes: 10_000 };
  const answer = await outbound.getChanged(url, undefined, limits);
  expect(answer?.body).toMatchObject({ cities: [] });
  expect(await outbound.getChanged(url, answer?.etag, limits)).toBeNull();
});
