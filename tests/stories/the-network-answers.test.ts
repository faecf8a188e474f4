import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readExamples } from '../../gateway/playground.ts';
import type { Network } from '../../services/start-network.ts';
import { type Answer, ask } from '../setup/ask.ts';
import { startTestNetwork } from '../setup/network.ts';

let network: Network;
beforeAll(async () => {
  network = await startTestNetwork({ cities: ['hattingen', 'bottrop', 'wolfsburg'] });
});
afterAll(() => network?.[Symbol.asyncDispose]());

test('one query returns what all three cities offer', async () => {
  const answer = await ask(
    network.url,
    `{ cities { slug name state memberSince bestPractices(first: 5) { nodes { title topics } }
       events(first: 5) { nodes { title startsAt venue { name } } } } }`,
  );
  expect(answer.errors).toBeUndefined();
  expect(answer.extensions).toEqual({ cities: { asked: 3, answered: 3, missing: [] } });
  expect(answer.data.cities.map((city: { slug: string }) => city.slug)).toEqual(['bottrop', 'hattingen', 'wolfsburg']);
  for (const city of answer.data.cities) {
    expect(city.bestPractices.nodes.length).toBeGreaterThanOrEqual(3);
    expect(city.events.nodes).toHaveLength(5);
    expect(Date.parse(city.events.nodes[0].startsAt)).toBeGreaterThan(Date.now() - 7 * 86_400_000);
  }
});

test('what is known of Hattingen and Wolfsburg is told as it is', async () => {
  const { data } = await ask(
    network.url,
    `{ h: city(slug: "hattingen") { memberSince status supporters population districts { title } initiatives(text: "welper") { nodes { id } } }
       w: city(slug: "wolfsburg") { memberSince status state } }`,
  );
  expect(data.h).toMatchObject({ memberSince: '2020-07', status: 'MEMBER', population: 54_400 });
  expect(data.h.supporters).toHaveLength(2);
  expect(data.h.districts.map((district: { title: string }) => district.title)).toEqual(
    expect.arrayContaining(['Blankenstein', 'Holthausen', 'Rauendahl', 'Welper']),
  );
  expect(data.h.initiatives.nodes.map((node: { id: string }) => node.id)).toContain(
    'hattingen:initiative:welper-aktiv',
  );
  expect(data.w).toEqual({ memberSince: null, status: 'ASSOCIATED', state: 'DE_NI' });
});

test('every ready-made query of the playground answers without an error', async () => {
  const examples = (await readExamples()).filter(({ query }) => !query.includes('mutation '));
  expect(examples.length).toBeGreaterThanOrEqual(3);
  for (const { query } of examples) {
    const answer = await ask(network.url, query);
    expect(answer.errors).toBeUndefined();
    expect(JSON.stringify(answer.data).length).toBeGreaterThan(200);
  }
});

test("every example of an office's day does what it says", async () => {
  const examples = (await readExamples()).filter(({ query }) => query.includes('mutation '));
  expect(examples).toHaveLength(3);
  const token = await network.token({ account: 'office', grants: [{ role: 'editor', city: 'hattingen' }] });
  for (const { query } of examples) {
    const names = [...query.matchAll(/^(?:mutation|query) (\w+)/gm)].map((match) => match[1]!);
    for (const operationName of names) {
      const response = await fetch(network.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query, operationName }),
      });
      const { data, errors } = (await response.json()) as Answer;
      // Nobody can have the code of a mail that was never sent.
      const codes = operationName === 'SignIn' ? ['UNAUTHENTICATED'] : undefined;
      expect({ operationName, codes: errors?.map(({ extensions }) => extensions.code) }).toEqual({
        operationName,
        codes,
      });
      if (!codes) expect(Object.values(data)).not.toContain(null);
    }
  }
});

describe('what an editor writes', () => {
  test('is found at once through the gateway, and is gone after it is withdrawn', async () => {
    const token = await network.token({ account: 'editor', grants: [{ role: 'editor', city: 'hattingen' }] });
    const created = await ask(
      network.url,
      'mutation ($input: CreateInitiativeInput!) { createInitiative(city: "hattingen", input: $input) { id title city { name } } }',
      { token, variables: { input: { title: 'Lesepaten Welper', topics: ['SCHOOL'], visibility: 'PUBLIC' } } },
    );
    expect(created.errors).toBeUndefined();
    expect(created.data.createInitiative).toEqual({
      id: 'hattingen:initiative:lesepaten-welper',
      title: 'Lesepaten Welper',
      city: { name: 'Hattingen' },
    });
    const find = () => ask(network.url, '{ initiative(id: "hattingen:initiative:lesepaten-welper") { title } }');
    expect((await find()).data.initiative).toEqual({ title: 'Lesepaten Welper' });
    const withdraw = 'mutation { withdrawInitiative(id: "hattingen:initiative:lesepaten-welper") }';
    expect((await ask(network.url, withdraw, { token })).data.withdrawInitiative).toBe(
      'hattingen:initiative:lesepaten-welper',
    );
    expect((await find()).data.initiative).toBeNull();
  });

  test('may be for members only: who holds a role in any city reads it, others do not', async () => {
    const editor = await network.token({ account: 'editor', grants: [{ role: 'editor', city: 'bottrop' }] });
    const create = `mutation { createBestPractice(city: "bottrop", input: { title: "Nur intern", visibility: MEMBERS }) { id } }`;
    const { data } = await ask(network.url, create, { token: editor });
    const read = `{ bestPractice(id: "${data.createBestPractice.id}") { title } city(slug: "bottrop") { bestPractices(text: "Nur intern") { totalCount } } }`;
    const guest = await network.token({ account: 'someone', grants: [] });
    const member = await network.token({ account: 'someone', grants: [{ role: 'maintainer', city: 'wolfsburg' }] });
    for (const token of [undefined, guest]) {
      expect((await ask(network.url, read, { token })).data).toEqual({
        bestPractice: null,
        city: { bestPractices: { totalCount: 0 } },
      });
    }
    expect((await ask(network.url, read, { token: member })).data).toEqual({
      bestPractice: { title: 'Nur intern' },
      city: { bestPractices: { totalCount: 1 } },
    });
  });

  test('goes to several cities in one operation, each on its own', async () => {
    const token = await network.token({ account: 'office', grants: [{ role: 'admin' }] });
    const answer = await ask(
      network.url,
      `mutation { a: createDistrict(city: "bottrop", input: { title: "Testviertel", visibility: PUBLIC }) { id }
                  b: createDistrict(city: "wolfsburg", input: { title: "Testviertel", visibility: PUBLIC }) { id }
                  c: createDistrict(city: "nirgendwo", input: { title: "Testviertel" }) { id } }`,
      { token },
    );
    expect(answer.data).toEqual({
      a: { id: 'bottrop:district:testviertel' },
      b: { id: 'wolfsburg:district:testviertel' },
      c: null,
    });
    expect(answer.errors).toMatchObject([{ path: ['c'], extensions: { code: 'CITY_UNKNOWN', city: 'nirgendwo' } }]);
  });
});

describe('bad input gets its code and a sentence, and nothing is stored', () => {
  const create = (input: string) => `mutation { createEvent(city: "hattingen", input: { ${input} }) { id } }`;
  const start = 'title: "Fest", startsAt: "2027-05-01T10:00:00+02:00"';
  const long = 'x'.repeat(201);
  test.each([
    ['an unknown city', '{ initiative(id: "atlantis:initiative:x-1") { title } }', 'CITY_UNKNOWN'],
    ['a malformed id', '{ initiative(id: "x") { title } }', 'BAD_INPUT'],
    ['an end before the start', create(`${start}, endsAt: "2027-04-30T10:00:00+02:00"`), 'BAD_INPUT'],
    ['the 30th of February', create('title: "Fest", startsAt: "2027-02-30T10:00:00+01:00"'), 'BAD_INPUT'],
    ['a text that is too long', create(`title: "${long}", startsAt: "2027-05-01T10:00:00+02:00"`), 'BAD_INPUT'],
    ['an unknown topic', create(`${start}, topics: [FISHING]`), 'BAD_INPUT'],
    ['a field that does not exist', '{ cities { nmae } }', 'BAD_INPUT'],
    [
      '101 aliases',
      `{ ${Array.from({ length: 101 }, (_, n) => `a${n}: cities { slug }`).join(' ')} }`,
      'QUERY_TOO_LARGE',
    ],
    ['3,000 tokens', `{ cities { ${'slug '.repeat(3_000)} } }`, 'QUERY_TOO_LARGE'],
    ['a body of 1 MB', `{ cities { slug } } #${'x'.repeat(1_000_000)}`, 'QUERY_TOO_LARGE'],
    ['too deep a query', `{ cities { ${'partnerCities { '.repeat(10)} slug ${'}'.repeat(10)} } }`, 'QUERY_TOO_LARGE'],
    ['a page of 101', '{ city(slug: "hattingen") { events(first: 101) { nodes { id } } } }', 'BAD_INPUT'],
  ])('%s', async (_what, query, code) => {
    const token = await network.token({ account: 'editor', grants: [{ role: 'editor', city: 'hattingen' }] });
    const count = async () => network.cities.get('hattingen')!.database().event.count();
    const before = await count();
    const answer = await ask(network.url, query, { token });
    expect(answer.errors?.[0]?.extensions.code).toBe(code);
    expect(answer.errors![0]!.message).toMatch(/^\S.*\.$/s);
    expect(answer.errors![0]!.message).not.toMatch(/Did you mean/);
    expect(await count()).toBe(before);
  });

  test('an unknown topic in the variables', async () => {
    const query = 'query ($topics: [Topic!]) { city(slug: "hattingen") { events(topics: $topics) { totalCount } } }';
    const answer = await ask(network.url, query, { variables: { topics: ['FISHING'] } });
    expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_INPUT' } }]);
  });

  test('a token that is not one is a 401', async () => {
    expect(await ask(network.url, '{ cities { slug } }', { token: 'a.b.c' })).toMatchObject({
      status: 401,
      errors: [{ extensions: { code: 'UNAUTHENTICATED', reason: 'TOKEN_INVALID' } }],
    });
  });

  test('writing without a token, or in another city, is refused', async () => {
    const write = 'mutation { createDistrict(city: "bottrop", input: { title: "X" }) { id } }';
    const foreign = await network.token({ account: 'editor', grants: [{ role: 'editor', city: 'hattingen' }] });
    expect((await ask(network.url, write)).errors).toMatchObject([
      { extensions: { code: 'UNAUTHENTICATED', city: 'bottrop' } },
    ]);
    expect((await ask(network.url, write, { token: foreign })).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
  });

  test('a mutation over GET is refused', async () => {
    const url = `${network.url}?query=${encodeURIComponent('mutation { withdrawEvent(id: "hattingen:event:x") }')}`;
    expect((await fetch(url, { headers: { accept: 'application/json' } })).status).toBe(405);
  });
});
