import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { admin, editor, startTestNetwork, type TestNetwork } from '../start-test-network.ts';

let network: TestNetwork;
beforeAll(async () => {
  network = await startTestNetwork();
});
beforeEach(async () => {
  await network.db.node.deleteMany();
});
afterAll(() => network[Symbol.asyncDispose]());

const node = '{ slug node { endpoint state lastSeenAt contractVersion } }';
const register = (city: string, endpoint: string, as: Parameters<TestNetwork['ask']>[1] = { as: admin }) =>
  network.ask(`mutation ($city: ID!, $endpoint: String!) { registerNode(city: $city, endpoint: $endpoint) ${node} }`, {
    variables: { city, endpoint },
    ...as,
  });
const remove = (city: string, as: Parameters<TestNetwork['ask']>[1] = { as: admin }) =>
  network.ask(`mutation ($city: ID!) { removeNode(city: $city) ${node} }`, { variables: { city }, ...as });
const suspend = (city: string, suspended?: boolean, as: Parameters<TestNetwork['ask']>[1] = { as: admin }) =>
  network.ask(
    `mutation ($city: ID!, $suspended: Boolean! = true) { suspendNode(city: $city, suspended: $suspended) ${node} }`,
    { variables: { city, suspended }, ...as },
  );
const reasonOf = (answer: { body: { errors: { extensions: object }[] } }) => answer.body.errors[0]!.extensions;
const a = 'http://127.0.0.1:4100/hattingen/graphql';
const b = 'https://engagiert.hattingen.example/graphql';
const seenOnline = () =>
  network.db.node.update({
    where: { citySlug: 'hattingen' },
    data: { state: 'ONLINE', contractVersion: '1.0', lastSeenAt: new Date(0) },
  });

describe('registerNode', () => {
  test('records where a city is reached; it is offline until it is looked at', async () => {
    expect((await register('hattingen', `${a}/`)).body.data.registerNode).toEqual({
      slug: 'hattingen',
      node: { endpoint: a, state: 'OFFLINE', lastSeenAt: null, contractVersion: null },
    });
  });

  test.each([
    'http://8.8.8.8/graphql',
    'https://10.0.0.1/graphql',
    'https://[fd00::1]/graphql',
    'https://169.254.169.254/',
  ])('refuses %s at once, which could never be called', async (endpoint) => {
    expect(reasonOf(await register('hattingen', endpoint))).toMatchObject({
      code: 'BAD_INPUT',
      reason: 'ADDRESS_NOT_ALLOWED',
      argument: 'endpoint',
    });
  });

  test('changes nothing when the endpoint is the same', async () => {
    await register('hattingen', a);
    await seenOnline();
    expect((await register('hattingen', a)).body.data.registerNode.node).toMatchObject({
      state: 'ONLINE',
      contractVersion: '1.0',
    });
  });

  test('forgets how the node was when it moves', async () => {
    await register('hattingen', a);
    await seenOnline();
    expect((await register('hattingen', b)).body.data.registerNode.node).toEqual({
      endpoint: b,
      state: 'OFFLINE',
      lastSeenAt: null,
      contractVersion: null,
    });
  });

  test('leaves a suspended node suspended', async () => {
    await register('hattingen', a);
    await suspend('hattingen');
    expect((await register('hattingen', b)).body.data.registerNode.node).toMatchObject({
      endpoint: b,
      state: 'SUSPENDED',
    });
  });

  test.each(['', 'stadt', 'ftp://stadt.example', 'https://a:b@stadt.example/graphql'])('refuses %j', async (url) => {
    expect(reasonOf(await register('hattingen', url))).toEqual({
      code: 'BAD_INPUT',
      reason: 'URL_INVALID',
      argument: 'endpoint',
    });
  });
});

describe('removeNode', () => {
  test('removes the node, and does no harm without one', async () => {
    await register('hattingen', a);
    for (const answer of [await remove('hattingen'), await remove('hattingen')]) {
      expect(answer.body).toEqual({ data: { removeNode: { slug: 'hattingen', node: null } } });
    }
  });
});

describe('suspendNode', () => {
  test('stops calls to a node and resumes them, offline until it is looked at', async () => {
    await register('hattingen', a);
    await seenOnline();
    expect((await suspend('hattingen')).body.data.suspendNode.node.state).toBe('SUSPENDED');
    expect((await suspend('hattingen', true)).body.data.suspendNode.node.state).toBe('SUSPENDED');
    expect((await suspend('hattingen', false)).body.data.suspendNode.node.state).toBe('OFFLINE');
  });

  test('leaves a node alone that is to be resumed and is not suspended', async () => {
    await register('hattingen', a);
    await seenOnline();
    expect((await suspend('hattingen', false)).body.data.suspendNode.node.state).toBe('ONLINE');
  });

  test('finds nothing to suspend in a city without a node', async () => {
    expect(reasonOf(await suspend('bottrop'))).toEqual({
      code: 'CITY_UNAVAILABLE',
      reason: 'CITY_WITHOUT_NODE',
      argument: 'city',
      city: 'bottrop',
    });
  });
});

describe('the changes of nodes', () => {
  const changes = {
    register: (city: string, as: object) => register(city, a, as),
    remove,
    suspend: (city: string, as: object) => suspend(city, true, as),
  };

  test.each(Object.entries(changes))(
    '%s is refused to visitors and to editors, and finds no unknown city',
    async (_name, change) => {
      expect(reasonOf(await change('hattingen', {}))).toEqual({ code: 'UNAUTHENTICATED', reason: 'SIGN_IN_REQUIRED' });
      expect(reasonOf(await change('hattingen', { as: editor }))).toEqual({
        code: 'FORBIDDEN',
        reason: 'ROLE_REQUIRED',
      });
      for (const city of ['nowhere', 'No such city', '\u0000']) {
        expect(reasonOf(await change(city, { as: admin }))).toEqual({
          code: 'CITY_UNKNOWN',
          reason: 'CITY_UNKNOWN',
          argument: 'city',
        });
      }
      expect(await network.db.node.count()).toBe(0);
    },
  );

  test('show in one request what each of them did', async () => {
    const { body } = await network.ask(
      `mutation { a: registerNode(city: "hattingen", endpoint: "${a}") { node { state } } b: suspendNode(city: "hattingen") { node { state } } c: removeNode(city: "hattingen") { node { state } } }`,
      { as: admin },
    );
    expect(body.data).toEqual({
      a: { node: { state: 'OFFLINE' } },
      b: { node: { state: 'SUSPENDED' } },
      c: { node: null },
    });
  });
});
