import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestNetwork, type TestNetwork } from '../start-test-network.ts';

let network: TestNetwork;
beforeAll(async () => {
  network = await startTestNetwork();
  await network.db.city.createMany({
    data: [
      { slug: 'aehrenstadt', name: 'Ährenstadt', state: 'DE_BY', status: 'MEMBER', lat: 48.1, lon: 11.6 },
      { slug: 'ahlen', name: 'Ahlen', state: 'DE_NW', status: 'MEMBER', lat: 51.76, lon: 7.89 },
      { slug: 'zeven', name: 'Zeven', state: 'DE_NI', status: 'MEMBER' },
      { slug: 'neustadt-b', name: 'Neustadt', state: 'DE_BY', status: 'MEMBER' },
      { slug: 'neustadt-a', name: 'Neustadt', state: 'DE_TH', status: 'MEMBER' },
      { slug: 'alte-stadt', name: 'Alte Stadt', state: 'DE_NW', status: 'FORMER', memberUntil: '2022' },
      { slug: 'neue-stadt', name: 'Neue Stadt', state: 'DE_NW', status: 'APPLICANT' },
      { slug: 'prozent', name: '100% Stadt_A\\B', state: 'DE_SN', status: 'ASSOCIATED' },
    ],
  });
  await network.db.region.create({
    data: { slug: 'nord', name: 'Region Nord', cities: { connect: [{ slug: 'zeven' }, { slug: 'alte-stadt' }] } },
  });
});
afterAll(() => network[Symbol.asyncDispose]());

const slugs = async (filter: string) => {
  const { body } = await network.ask(`{ cities${filter} { slug } }`);
  expect(body.errors).toBeUndefined();
  return body.data.cities.map((city: { slug: string }) => city.slug);
};
const refusal = async (filter: string) => {
  const { status, body } = await network.ask(`{ cities${filter} { slug } }`);
  expect([status, body.data]).toEqual([200, { cities: null }]);
  return body.errors[0].extensions;
};

describe('the list of cities', () => {
  test('is in German order by name, then by slug, without former members and applicants', async () => {
    expect(await slugs('')).toEqual([
      'prozent',
      'ahlen',
      'aehrenstadt',
      'bottrop',
      'hattingen',
      'neustadt-a',
      'neustadt-b',
      'wolfsburg',
      'zeven',
    ]);
  });

  test('holds former members or applicants when they are asked for', async () => {
    expect(await slugs('(status: FORMER)')).toEqual(['alte-stadt']);
    expect(await slugs('(status: APPLICANT)')).toEqual(['neue-stadt']);
    expect(await slugs('(status: ASSOCIATED)')).toEqual(['prozent', 'wolfsburg']);
  });

  test('can be kept to one state', async () => {
    expect(await slugs('(state: "DE_NW")')).toEqual(['ahlen', 'bottrop', 'hattingen']);
    expect(await slugs('(state: "DE_SL")')).toEqual([]);
  });

  test.each(['NW', 'de_nw', 'DE-NW', '%', ''])('refuses %j as a state', async (state) => {
    if (state === '') return expect(await slugs('(state: "")')).toHaveLength(9);
    expect(await refusal(`(state: ${JSON.stringify(state)})`)).toEqual({
      code: 'BAD_INPUT',
      reason: 'VALUE_INVALID',
      argument: 'state',
    });
  });

  test('can be kept to one region, and is empty for a region that does not exist', async () => {
    expect(await slugs('(region: "west")')).toEqual(['bottrop', 'hattingen']);
    expect(await slugs('(region: "nord")')).toEqual(['zeven']);
    expect(await slugs('(region: "nord", status: FORMER)')).toEqual(['alte-stadt']);
    expect(await slugs('(region: "sued")')).toEqual([]);
    expect(await slugs('(region: "No such!")')).toEqual([]);
  });

  test('can be kept to names with a text, whatever the case, umlauts included', async () => {
    expect(await slugs('(text: "STADT")')).toEqual(['prozent', 'aehrenstadt', 'neustadt-a', 'neustadt-b']);
    expect(await slugs('(text: "ähre")')).toEqual(['aehrenstadt']);
    expect(await slugs('(text: "a\\u0308hre")')).toEqual(['aehrenstadt']);
    expect(await slugs('(text: "  hatt ")')).toEqual(['hattingen']);
    expect(await slugs('(text: "")')).toHaveLength(9);
  });

  test.each(['%', '_', '\\', '0%', '_A', 'A\\B'])('takes %j in a text for itself', async (text) => {
    expect(await slugs(`(text: ${JSON.stringify(text)})`)).toEqual(['prozent']);
  });

  test.each(['%tt%', 'h_tt', '\'; DROP TABLE "City"; --'])('finds nothing for %j', async (text) => {
    expect(await slugs(`(text: ${JSON.stringify(text)})`)).toEqual([]);
  });

  test('refuses a text that is too long or that no database holds', async () => {
    expect(await refusal(`(text: "${'x'.repeat(201)}")`)).toMatchObject({
      reason: 'TEXT_TOO_LONG',
      argument: 'text',
      limit: 200,
    });
    expect(await refusal('(text: "a\\u0000")')).toMatchObject({ reason: 'VALUE_INVALID', argument: 'text' });
  });

  test('can be kept to a circle, measured in kilometres', async () => {
    const near = (radiusKm: number) => slugs(`(near: { lat: 51.399, lon: 7.184, radiusKm: ${radiusKm} })`);
    expect(await near(0)).toEqual(['hattingen']);
    expect(await near(22)).toEqual(['hattingen']);
    expect(await near(23)).toEqual(['bottrop', 'hattingen']);
    expect(await near(65)).toEqual(['ahlen', 'bottrop', 'hattingen']);
    expect(await near(1_000)).toEqual(['ahlen', 'aehrenstadt', 'bottrop', 'hattingen', 'wolfsburg']);
  });

  test.each([
    ['lat: 91, lon: 7, radiusKm: 1', 'near.lat', 90],
    ['lat: 51, lon: -181, radiusKm: 1', 'near.lon', 180],
    ['lat: 51, lon: 7, radiusKm: 1001', 'near.radiusKm', 1_000],
    ['lat: 51, lon: 7, radiusKm: -1', 'near.radiusKm', 1_000],
  ])('refuses a circle with %s', async (circle, argument, limit) => {
    expect(await refusal(`(near: { ${circle} })`)).toEqual({
      code: 'BAD_INPUT',
      reason: 'NUMBER_OUT_OF_RANGE',
      argument,
      limit,
    });
  });

  test('joins all filters', async () => {
    expect(
      await slugs(
        '(state: "DE_NW", region: "west", status: MEMBER, text: "bot", near: { lat: 51.5, lon: 7, radiusKm: 50 })',
      ),
    ).toEqual(['bottrop']);
  });
});
