import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestCity, type TestCity } from '../../city/start-test-city.ts';
import { admin, editor, startTestNetwork, type TestNetwork } from '../start-test-network.ts';

let network: TestNetwork;
let city: TestCity;
let feed: string;
beforeAll(async () => {
  network = await startTestNetwork();
  city = await startTestCity();
  feed = new URL('feed', city.city.endpoints.hattingen).href;
});
afterAll(async () => {
  await city[Symbol.asyncDispose]();
  await network[Symbol.asyncDispose]();
});

const register = async (slug: string, url: string | null, as: typeof admin | undefined = admin) => {
  const query =
    'mutation ($city: ID!, $url: String) { registerFeed(city: $city, url: $url) { presence feedUrl node { endpoint } } }';
  const { body } = await network.ask(query, { variables: { city: slug, url }, as });
  return body.data?.registerFeed ?? body.errors[0].extensions;
};

test('a city that offers nothing but a feed is marked as such, in the registry too, until that ends', async () => {
  expect(await register('hattingen', feed)).toEqual({ presence: 'FEED_ONLY', feedUrl: feed, node: null });
  const registry = (await (await fetch(`${network.service.url}/registry`)).json()) as { cities: { slug: string }[] };
  expect(registry.cities.find(({ slug }) => slug === 'hattingen')).toMatchObject({ endpoint: null, feedUrl: feed });
  expect(await register('hattingen', null)).toEqual({ presence: 'NONE', feedUrl: null, node: null });
  const actions = (await network.db.auditEntry.findMany({ where: { city: 'hattingen' } })).map(({ action }) => action);
  expect(actions).toEqual(['feed-registered', 'feed-removed']);
});

test.each([
  ['what is no address', 'hattingen', 'feed', admin, 'URL_INVALID'],
  ['a private address', 'hattingen', 'https://192.168.0.1/feed', admin, 'ADDRESS_NOT_ALLOWED'],
  ['a city that is not on record', 'nowhere', 'https://stadt.example/feed', admin, 'CITY_UNKNOWN'],
  ['anybody but the programme office', 'hattingen', 'https://stadt.example/feed', editor, 'ROLE_REQUIRED'],
])('%s is refused', async (_, slug, url, as, reason) => {
  expect(await register(slug, url, as)).toMatchObject({ reason });
});

test('what is no change feed is refused with the rule that it breaks', async () => {
  const refused = await register('hattingen', feed.replace('/feed', '/readyz'));
  expect(refused).toMatchObject({
    code: 'CONFLICT',
    reason: 'FEED_UNFIT',
    argument: 'url',
    detail: expect.stringMatching(/^feed-/),
  });
});
