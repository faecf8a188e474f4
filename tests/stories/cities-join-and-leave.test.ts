import { getIntrospectionQuery } from 'graphql';
import { expect, test } from 'vitest';
import { ask } from '../setup/ask.ts';
import { startTestNetwork } from '../setup/network.ts';

test('a city joins and leaves while the gateway runs, and the schema stays the same', async () => {
  await using network = await startTestNetwork({ cities: ['hattingen', 'bottrop'] });
  await using other = await startTestNetwork({ cities: ['wolfsburg'] });
  const token = await network.token({ account: 'office', grants: [{ role: 'admin' }] });
  const schema = await ask(network.url, getIntrospectionQuery());
  const page = '{ city(slug: "wolfsburg") { name node { state } districts { title } } }';
  expect((await ask(network.url, page)).data.city).toEqual({ name: 'Wolfsburg', node: null, districts: null });

  const endpoint = other.cities.get('wolfsburg')!.endpoint;
  const join = await ask(
    network.url,
    'mutation ($endpoint: String!) { registerNode(city: "wolfsburg", endpoint: $endpoint) { slug } }',
    { token, variables: { endpoint } },
  );
  expect(join).toMatchObject({ data: { registerNode: { slug: 'wolfsburg' } } });
  await network.settled();
  const joined = await ask(network.url, page);
  expect(joined.errors).toBeUndefined();
  expect(joined.data.city).toMatchObject({ node: { state: 'ONLINE' }, districts: expect.any(Array) });

  await ask(network.url, 'mutation { suspendNode(city: "wolfsburg") { slug } }', { token });
  await network.settled();
  expect((await ask(network.url, page)).errors).toMatchObject([
    { extensions: { code: 'CITY_SUSPENDED', city: 'wolfsburg' } },
  ]);

  await ask(network.url, 'mutation { removeNode(city: "wolfsburg") { slug } }', { token });
  await network.settled();
  expect((await ask(network.url, page)).data.city).toEqual({ name: 'Wolfsburg', node: null, districts: null });
  expect(await ask(network.url, getIntrospectionQuery())).toEqual(schema);
});
