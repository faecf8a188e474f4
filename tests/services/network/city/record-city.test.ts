import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { admin, editor, startTestNetwork, type TestNetwork } from '../start-test-network.ts';

let network: TestNetwork;
beforeAll(async () => {
  network = await startTestNetwork();
});
afterAll(() => network[Symbol.asyncDispose]());

const mutation = `mutation ($input: CityInput!) { recordCity(input: $input) {
  slug name kind status state ags population areaKm2 location { lat lon } website memberSince memberUntil supporters regions { slug }
} }`;
const record = (input: object, as: Parameters<TestNetwork['ask']>[1] = { as: admin }) =>
  network.ask(mutation, { variables: { input }, ...as });
const refusal = async (input: object) => {
  const { status, body } = await record({ slug: 'mistake', name: 'Fehler', state: 'DE_NW', ...input });
  expect([status, body.data]).toEqual([200, { recordCity: null }]);
  expect(await network.db.city.count({ where: { slug: 'mistake' } })).toBe(0);
  return body.errors[0].extensions;
};

describe('recordCity', () => {
  test('puts a city on record with everything that is known', async () => {
    const input = {
      slug: 'herne',
      name: '  Herne ',
      kind: 'CITY',
      status: 'ASSOCIATED',
      state: 'DE_NW',
      ags: '05916000',
      population: 157_000,
      areaKm2: 51.4,
      location: { lat: 51.55, lon: 7.22 },
      website: 'https://herne.example/engagiert',
      memberSince: '2021-02-28',
      memberUntil: '2023',
      supporters: ['Verein A', 'Verein B'],
      regions: ['west', 'west'],
    };
    const { body } = await record(input);
    expect(body).toEqual({ data: { recordCity: { ...input, name: 'Herne', regions: [{ slug: 'west' }] } } });
  });

  test('takes a new city for a member and a town when nothing is said', async () => {
    const { body } = await record({ slug: 'neuss', name: 'Neuss', state: 'DE_NW' });
    expect(body.data.recordCity).toMatchObject({
      kind: 'CITY',
      status: 'MEMBER',
      supporters: [],
      regions: [],
      population: null,
      location: null,
    });
  });

  test('leaves what is left out as it is, and empties what is null', async () => {
    const slug = 'wolfsburg';
    const first = await record({ slug, name: 'Wolfsburg', state: 'DE_NI', regions: ['west'], supporters: ['Verein'] });
    expect(first.body.data.recordCity).toMatchObject({
      status: 'ASSOCIATED',
      ags: '03103000',
      population: 124_400,
      location: { lat: 52.42, lon: 10.79 },
      regions: [{ slug: 'west' }],
    });
    const second = await record({
      slug,
      name: 'Wolfsburg',
      state: 'DE_NI',
      kind: null,
      status: null,
      population: null,
      location: null,
      regions: null,
      supporters: null,
    });
    expect(second.body.data.recordCity).toMatchObject({
      kind: 'CITY',
      status: 'ASSOCIATED',
      ags: '03103000',
      population: null,
      location: null,
      regions: [],
      supporters: [],
    });
  });

  test('takes back a city that has left, with no end of its membership unless one is sent', async () => {
    const city = { slug: 'soest', name: 'Soest', state: 'DE_NW' };
    await record({ ...city, status: 'FORMER', memberUntil: '2022' });
    expect((await record(city)).body.data.recordCity).toMatchObject({ status: 'FORMER', memberUntil: '2022' });
    const back = await record({ ...city, status: 'ASSOCIATED' });
    expect(back.body.data.recordCity).toMatchObject({ status: 'ASSOCIATED', memberUntil: null });
    await record({ ...city, memberUntil: '2029' });
    const planned = await record({ ...city, status: 'MEMBER' });
    expect(planned.body.data.recordCity).toMatchObject({ status: 'MEMBER', memberUntil: '2029' });
  });

  test('empties what is an empty text, and keeps texts in one form', async () => {
    const slug = 'velbert';
    const city = { slug, name: 'Velbert', state: 'DE_NW' };
    await record({ ...city, ags: '05158032', website: 'https://velbert.example', memberSince: '2020' });
    const { body } = await record({ ...city, name: 'Ve\u0308lbert', ags: '', website: ' ', memberSince: '' });
    expect(body.data.recordCity).toMatchObject({ name: 'V\u00eblbert', ags: null, website: null, memberSince: null });
  });

  test('refuses a date that is not even a text with the request', async () => {
    const { status, body } = await record({ slug: 'mistake', name: 'Fehler', state: 'DE_NW', memberSince: 2020 });
    expect([status, body.data]).toEqual([400, undefined]);
    expect(body.errors[0].extensions).toMatchObject({ code: 'BAD_INPUT' });
    expect(await network.db.city.count({ where: { slug: 'mistake' } })).toBe(0);
  });

  test('only warns when a city is smaller or larger than the programme is meant for', async () => {
    const { body } = await record({ slug: 'berlin', name: 'Berlin', state: 'DE_BE', population: 3_700_000 });
    expect(body.data.recordCity.population).toBe(3_700_000);
    expect((await record({ slug: 'dorf', name: 'Dorf', state: 'DE_SH', population: 12 })).body.errors).toBeUndefined();
  });

  test('asks to sign in, and refuses whoever is not of the programme office', async () => {
    const input = { slug: 'hattingen', name: 'Hattingen!', state: 'DE_NW' };
    const anonymous = await record(input, {});
    expect(anonymous.body.errors[0].extensions).toEqual({ code: 'UNAUTHENTICATED', reason: 'SIGN_IN_REQUIRED' });
    const other = await record(input, { as: editor });
    expect(other.body.errors[0].extensions).toEqual({ code: 'FORBIDDEN', reason: 'ROLE_REQUIRED' });
    expect((await network.db.city.findUnique({ where: { slug: 'hattingen' } }))?.name).toBe('Hattingen');
  });

  test.each([
    [{ slug: 'Hattingen' }, 'SLUG_MALFORMED', 'input.slug'],
    [{ slug: 'x' }, 'SLUG_MALFORMED', 'input.slug'],
    [{ slug: '1-stadt' }, 'SLUG_MALFORMED', 'input.slug'],
    [{ name: '  ' }, 'TEXT_MISSING', 'input.name'],
    [{ name: 'x'.repeat(201) }, 'TEXT_TOO_LONG', 'input.name'],
    [{ name: 'a\u0000b' }, 'VALUE_INVALID', 'input.name'],
    [{ state: 'NRW' }, 'VALUE_INVALID', 'input.state'],
    [{ ags: '5954016' }, 'VALUE_INVALID', 'input.ags'],
    [{ population: -1 }, 'NUMBER_OUT_OF_RANGE', 'input.population'],
    [{ areaKm2: -0.5 }, 'NUMBER_OUT_OF_RANGE', 'input.areaKm2'],
    [{ location: { lat: 90.1, lon: 0 } }, 'NUMBER_OUT_OF_RANGE', 'input.location.lat'],
    [{ location: { lat: 0, lon: 181 } }, 'NUMBER_OUT_OF_RANGE', 'input.location.lon'],
    [{ website: 'javascript:alert(1)' }, 'URL_INVALID', 'input.website'],
    [{ website: 'https://a:b@stadt.example' }, 'URL_INVALID', 'input.website'],
    [{ memberSince: '2023-02-29' }, 'DATE_INVALID', 'input.memberSince'],
    [{ memberUntil: 'gestern' }, 'DATE_INVALID', 'input.memberUntil'],
    [{ memberUntil: '2020-07-16T10:00' }, 'DATE_INVALID', 'input.memberUntil'],
    [{ name: 'a\u0007b' }, 'VALUE_INVALID', 'input.name'],
    [{ ags: '059540160' }, 'VALUE_INVALID', 'input.ags'],
    [{ memberSince: '2021', memberUntil: '2020-12' }, 'END_BEFORE_START', 'input.memberUntil'],
    [{ supporters: ['Verein', ''] }, 'TEXT_MISSING', 'input.supporters.1'],
    [{ supporters: Array(21).fill('Verein') }, 'TOO_MANY', 'input.supporters'],
    [{ regions: Array(21).fill('west') }, 'TOO_MANY', 'input.regions'],
    [{ regions: ['WEST'] }, 'SLUG_MALFORMED', 'input.regions.0'],
    [{ regions: ['west', 'ost'] }, 'REFERENCE_UNKNOWN', 'input.regions'],
  ])('refuses %j as %s', async (input, reason, argument) => {
    expect(await refusal(input)).toMatchObject({ reason, argument });
  });

  test('does not end a membership, which leaves roles and a node behind, but changes what has ended', async () => {
    const city = { slug: 'moers', name: 'Moers', state: 'DE_NW' };
    await record(city);
    const ended = await record({ ...city, status: 'FORMER' });
    expect(ended.body.errors[0].extensions).toMatchObject({ reason: 'LEAVING_NEEDED', argument: 'input.status' });
    expect((await network.db.city.findUnique({ where: { slug: 'moers' } }))?.status).toBe('MEMBER');
    await network.db.city.update({ where: { slug: 'moers' }, data: { status: 'FORMER' } });
    const { body } = await record({ ...city, status: 'FORMER', memberUntil: '2024' });
    expect(body.data.recordCity).toMatchObject({ status: 'FORMER', memberUntil: '2024' });
  });

  test('enters no change where everything was so already', async () => {
    const city = { slug: 'kleve', name: 'Kleve', state: 'DE_NW', regions: ['west'], location: { lat: 51, lon: 6 } };
    const count = () => network.db.auditEntry.count({ where: { subject: 'kleve' } });
    for (let time = 0; time < 3; time++) await record(city);
    await record({ slug: 'kleve', name: ' Kleve', state: 'DE_NW', status: 'MEMBER', supporters: null, website: '' });
    expect(await count()).toBe(1);
    await record({ ...city, regions: [] });
    await record({ ...city, regions: [], location: { lat: 51, lon: 6.1 } });
    expect(await count()).toBe(3);
  });

  test.each(['network', 'graphql', 'hub', 'postgres', 'template0', 'template1'])(
    'gives no new city the slug %s, which means something else',
    async (slug) => {
      expect(await refusal({ slug })).toMatchObject({ reason: 'SLUG_MALFORMED', argument: 'input.slug' });
      expect(await network.db.city.count({ where: { slug } })).toBe(0);
    },
  );

  test('refuses an end before the beginning that is on record', async () => {
    const { body } = await record({ slug: 'hattingen', name: 'Hattingen', state: 'DE_NW', memberUntil: '2020-06' });
    expect(body.errors[0].extensions).toMatchObject({ reason: 'END_BEFORE_START', argument: 'input.memberUntil' });
  });

  test('records one city when the same one is sent many times at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        record({ slug: 'unna', name: `Unna ${index}`, state: 'DE_NW', regions: ['west'] }),
      ),
    );
    expect(answers.flatMap(({ body }) => body.errors ?? [])).toEqual([]);
    expect(await network.db.city.count({ where: { slug: 'unna' } })).toBe(1);
  });
});
