import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { startCity } from '../../../services/city/start.ts';
import { contractVersion } from '../../../services/shared/contract/version.ts';
import { databaseUrl, withConnection } from '../../../services/shared/database.ts';
import { startEdge } from '../../../services/shared/edge.ts';
import { publishKeySet } from '../../../services/shared/key-set.ts';
import { createLog } from '../../../services/shared/log.ts';
import { createSigningKey } from '../../../services/shared/tokens.ts';
import { createTestDatabase } from '../../setup/database.ts';
import { admin, editor, hub, post, postgresUrl, startTestCity, tokenFor } from './start-test-city.ts';

const writeInitiative = 'mutation($city: ID!) { createInitiative(city: $city, input: { title: "Chor" }) { id } }';

describe('a node of one city', () => {
  test('creates and migrates its database when it is missing', async () => {
    const url = databaseUrl(postgresUrl(), `fresh_${process.pid}_${Date.now()}`);
    const config = { host: '127.0.0.1', port: 0, cities: [{ slug: 'bottrop', databaseUrl: url }], hub: null };
    const log = createLog('test', 'silent');
    await using city = await startCity(
      { ...config, logLevel: 'silent', poolSize: 2, template: 'template_city' },
      { log },
    );
    expect(await city.database('bottrop').initiative.count()).toBe(0);
    expect(() => city.database('hattingen')).toThrow('The city hattingen is not served here.');
    expect(city.describe()).toContain(`${city.url}/bottrop/graphql`);
  });

  test('says that the city is ready, with the version of the contract', async () => {
    await using node = await startTestCity();
    const response = await fetch(`${node.city.url}/hattingen/readyz`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ city: 'hattingen', contractVersion, ready: true });
    expect((await fetch(`${node.city.url}/readyz`)).status).toBe(200);
  });

  test('answers 404 with a code for a slug that it does not serve', async () => {
    await using node = await startTestCity();
    const answer = await post(`${node.city.url}/bottrop/graphql`, { query: '{ __typename }' });
    expect([answer.status, answer.errors[0]!.extensions.code]).toEqual([404, 'NOT_FOUND']);
    expect((await fetch(`${node.city.url}/bottrop/readyz`)).status).toBe(404);
  });

  test('answers queries over GET, and refuses changes over GET', async () => {
    await using node = await startTestCity();
    const get = (query: string) =>
      fetch(`${node.city.endpoints.hattingen}?query=${encodeURIComponent(query)}`, {
        headers: { 'apollo-require-preflight': '1' },
      });
    expect(await (await get('{ __typename }')).json()).toEqual({ data: { __typename: 'Query' } });
    expect((await get('mutation { withdrawEvent(id: "x") }')).status).toBe(405);
  });

  test('says 503 when its database does not answer, and leaves no connection open when it stops', async () => {
    const url = await createTestDatabase('city');
    const name = new URL(url).pathname.slice(1);
    const others = (client: pg.Client) =>
      client.query('SELECT pid FROM pg_stat_activity WHERE datname = $1', [name]).then(({ rowCount }) => rowCount);
    const config = { host: '127.0.0.1', port: 0, cities: [{ slug: 'hattingen', databaseUrl: url }], hub: null };
    const log = createLog('test', 'silent');
    const city = await startCity({ ...config, logLevel: 'silent', poolSize: 2 }, { log });
    expect((await fetch(`${city.url}/hattingen/readyz`)).status).toBe(200);
    await withConnection(databaseUrl(postgresUrl(), 'postgres'), async (client) => {
      expect(await others(client)).toBeGreaterThan(0);
      await client.query(`ALTER DATABASE ${pg.escapeIdentifier(name)} WITH ALLOW_CONNECTIONS false`);
      await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
      const down = await fetch(`${city.url}/hattingen/readyz`);
      expect(down.status).toBe(503);
      expect(await down.json()).toEqual({ city: 'hattingen', contractVersion, ready: false });
      expect((await fetch(`${city.url}/readyz`)).status).toBe(503);
      await client.query(`ALTER DATABASE ${pg.escapeIdentifier(name)} WITH ALLOW_CONNECTIONS true`);
      expect((await fetch(`${city.url}/hattingen/readyz`)).status).toBe(200);
      await city[Symbol.asyncDispose]();
      await expect.poll(() => others(client)).toBe(0);
    });
  });

  test('stops what it has begun when it cannot start', async () => {
    await using node = await startTestCity();
    const url = await createTestDatabase('city');
    const config = {
      host: '127.0.0.1',
      port: node.city.port,
      cities: [{ slug: 'hattingen', databaseUrl: url }],
      hub: null,
    };
    await expect(startCity({ ...config, logLevel: 'silent', poolSize: 2 })).rejects.toThrow(/^Port \d+ is in use/);
  });
});

describe('tokens', () => {
  const query = '{ __typename }';
  const refused = {
    errors: [
      {
        message:
          'The token is expired or not valid here. Sign in again and send the new one as Authorization: Bearer. An application asks for a new token where it got this one.',
        extensions: { code: 'UNAUTHENTICATED', reason: 'TOKEN_INVALID' },
      },
    ],
  };

  test('whatever is wrong with a token, the answer is 401 with the same body', async () => {
    await using node = await startTestCity();
    const stranger = createSigningKey();
    const tokens = {
      expired: tokenFor(editor, 'hattingen', -1),
      'for another city': tokenFor(editor, 'bottrop'),
      'of another issuer': tokenFor(editor, 'hattingen', 60, 'https://other.example'),
      'of an unknown key': tokenFor(editor, 'hattingen', 60, hub, stranger),
      changed: `${tokenFor(editor).slice(0, -8)}AAAAAAAA`,
      'no token': 'hello',
    };
    for (const [kind, token] of Object.entries(tokens)) {
      const answer = await post(node.city.endpoints.hattingen!, { query }, { authorization: `Bearer ${token}` });
      expect([kind, answer.status, JSON.parse(answer.text)]).toEqual([kind, 401, refused]);
    }
  });

  test('without a hub every token is refused, and what is public stays readable', async () => {
    const cities = [{ slug: 'hattingen', databaseUrl: await createTestDatabase('city') }];
    const log = createLog('test', 'silent');
    await using city = await startCity(
      { host: '127.0.0.1', port: 0, cities, hub: null, logLevel: 'silent', poolSize: 2 },
      { log },
    );
    const authorization = `Bearer ${tokenFor(editor)}`;
    expect((await post(city.endpoints.hattingen!, { query }, { authorization })).status).toBe(401);
    expect((await post(city.endpoints.hattingen!, { query })).data).toEqual({ __typename: 'Query' });
  });

  test('the keys of the hub are fetched from its key set', async () => {
    const key = createSigningKey();
    const log = createLog('test', 'silent');
    await using edge = await startEdge({
      host: '127.0.0.1',
      port: 0,
      log,
      isReady: () => true,
      routes: (app) => {
        app.get('/.well-known/jwks.json', (_request, response) => void response.json(publishKeySet([key])));
      },
    });
    const cities = [{ slug: 'hattingen', databaseUrl: await createTestDatabase('city') }];
    const config = { host: '127.0.0.1', port: 0, cities, hub: edge.url, logLevel: 'silent', poolSize: 2 };
    await using city = await startCity(config, { log });
    const authorization = `Bearer ${tokenFor(editor, 'hattingen', 60, edge.url, key)}`;
    const answer = await post(
      city.endpoints.hattingen!,
      { query: writeInitiative, variables: { city: 'hattingen' } },
      { authorization },
    );
    expect(answer.data).toEqual({ createInitiative: { id: 'hattingen:initiative:chor' } });
  });
});

describe('a node of several cities', () => {
  test('a token for one city is worth nothing at another, not even an administrator’s', async () => {
    await using node = await startTestCity({ slugs: ['hattingen', 'bottrop'] });
    for (const viewer of [editor, admin]) {
      const authorization = `Bearer ${tokenFor(viewer, 'hattingen')}`;
      const body = { query: writeInitiative, variables: { city: 'bottrop' } };
      expect((await post(node.city.endpoints.bottrop!, body, { authorization })).status).toBe(401);
    }
    expect(await node.city.database('bottrop').initiative.count()).toBe(0);
  });

  test('an id of one city finds nothing at another, and cannot be changed there', async () => {
    await using node = await startTestCity({ slugs: ['hattingen', 'bottrop'] });
    const variables = { input: { title: 'Chor', visibility: 'PUBLIC' } };
    const create =
      'mutation($input: CreateInitiativeInput!) { createInitiative(city: "bottrop", input: $input) { id } }';
    await node.ask(create, variables, admin, 'bottrop');
    const id = 'bottrop:initiative:chor';
    const read = `query($id: ID!) { initiative(id: $id) { title }
      _entities(representations: [{ __typename: "Initiative", id: "${id}" }, { __typename: "City", slug: "bottrop" }]) { __typename } }`;
    const answer = await node.ask(read, { id }, admin, 'hattingen');
    expect(answer.data).toEqual({ initiative: null, _entities: [null, null] });
    expect(answer.errors).toEqual([]);
    const change = await node.ask('mutation($id: ID!) { withdrawInitiative(id: $id) }', { id }, admin, 'hattingen');
    expect(change.errors[0]!.extensions).toMatchObject({ reason: 'ID_FOREIGN', argument: 'id' });
    expect((await node.ask(read, { id }, admin, 'bottrop')).data.initiative).toEqual({ title: 'Chor' });
    expect(await node.city.database('hattingen').initiative.count()).toBe(0);
  });
});
