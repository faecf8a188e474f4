import { describe, expect, test } from 'vitest';
import { readConfig } from '../../../services/network/config.ts';
import { startNetworkService } from '../../../services/network/start.ts';
import { withConnection } from '../../../services/shared/database.ts';
import { createTestDatabase } from '../../setup/database.ts';
import { silent, startTestNetwork } from './start-test-network.ts';

const freshUrl = async () => (await createTestDatabase('network')).replace(/test_network_(\w+)$/, 'fresh_network_$1');
const configOf = (DATABASE_URL: string) =>
  readConfig({ DATABASE_URL, NETWORK_PORT: '0', SEED: 'demo', WATCH_SECONDS: '0' });
const keysOf = async ({ url }: { url: string }) => (await fetch(`${url}/.well-known/jwks.json`)).json();

describe('the network service', () => {
  test('creates its database; two that start at once on none share one key and one seed', async () => {
    const databaseUrl = await freshUrl();
    const services = await Promise.all([1, 2].map(() => startNetworkService(configOf(databaseUrl), { log: silent })));
    const [one, other] = await Promise.all(services.map(keysOf));
    expect(one).toEqual(other);
    const counts = await withConnection(
      databaseUrl,
      async (client) =>
        (
          await client.query(
            'SELECT (SELECT count(*)::int FROM "SigningKey") AS keys, (SELECT count(*)::int FROM "City") AS cities',
          )
        ).rows[0],
    );
    expect(counts).toEqual({ keys: 1, cities: 3 });
    await Promise.all(services.map((service) => service[Symbol.asyncDispose]()));
  });

  test('keeps its key and its records when it starts again', async () => {
    await using first = await startTestNetwork();
    const keys = await keysOf(first.service);
    await first.service[Symbol.asyncDispose]();
    await first.db.city.delete({ where: { slug: 'bottrop' } });
    await using second = await startTestNetwork({ databaseUrl: first.databaseUrl });
    expect(await keysOf(second.service)).toEqual(keys);
    expect((await second.ask('{ cities { slug } }')).body.data.cities).toEqual([
      { slug: 'hattingen' },
      { slug: 'wolfsburg' },
    ]);
  });

  test('says where it is reached', async () => {
    await using network = await startTestNetwork();
    expect(network.service.describe()).toBe(`Network: ${network.service.url}/graphql`);
    expect(network.service.url).toBe(`http://127.0.0.1:${network.service.port}`);
  });

  test('puts the nodes of its settings on record for cities that exist, again and again', async () => {
    const nodes = [
      { city: 'hattingen', endpoint: 'http://h.example/graphql' },
      { city: 'nowhere', endpoint: 'http://n.example/graphql' },
    ];
    await using first = await startTestNetwork({ nodes });
    await first.db.node.update({ where: { citySlug: 'hattingen' }, data: { state: 'SUSPENDED' } });
    await using second = await startTestNetwork({ nodes, databaseUrl: first.databaseUrl });
    expect(await second.db.node.findMany()).toMatchObject(
      [{ ...nodes[0], city: undefined, citySlug: 'hattingen', state: 'SUSPENDED' }].map(({ city: _, ...node }) => node),
    );
  });

  test('is ready while its database answers, and serves again after the database was away', async () => {
    await using network = await startTestNetwork();
    const ready = async () => (await fetch(`${network.service.url}/readyz`)).status;
    expect(await ready()).toBe(200);
    const { pathname } = new URL(network.databaseUrl);
    const admin = network.databaseUrl.replace(pathname, '/postgres');
    const name = pathname.slice(1);
    await withConnection(admin, async (client) => {
      await client.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS false`);
      await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
      expect(await ready()).toBe(503);
      expect((await fetch(`${network.service.url}/healthz`)).status).toBe(200);
      const { body } = await network.ask('{ city(slug: "hattingen") { name } }');
      expect(body).toMatchObject({
        data: { city: null },
        errors: [{ extensions: { code: 'INTERNAL', requestId: expect.any(String) } }],
      });
      expect(JSON.stringify(body)).not.toMatch(/postgres|database|connect/i);
      await client.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS true`);
    });
    expect(await ready()).toBe(200);
    expect((await network.ask('{ city(slug: "hattingen") { name } }')).body).toEqual({
      data: { city: { name: 'Hattingen' } },
    });
  });

  test('says in a sentence, without the password, why it cannot start', async () => {
    const url = await freshUrl();
    const wrong = new URL(url);
    wrong.password = 'wrong-password';
    await expect(startNetworkService(configOf(wrong.href), { log: silent })).rejects.toThrow(
      /does not let "stadtverbund" in\. Correct/,
    );
    wrong.port = '1';
    await expect(startNetworkService(configOf(wrong.href), { log: silent })).rejects.toThrow(
      'PostgreSQL cannot be reached at 127.0.0.1:1. Start it there, or correct DATABASE_URL.',
    );
    await using network = await startTestNetwork();
    await expect(
      startNetworkService({ ...configOf(network.databaseUrl), port: network.service.port }, { log: silent }),
    ).rejects.toThrow(/^Port \d+ is in use\./);
  });
});
