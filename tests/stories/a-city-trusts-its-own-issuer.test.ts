import { expect, test } from 'vitest';
import { loopback } from '../../services/shared/allowed-address.ts';
import { createRsaKey, startIssuer } from '../services/city/issuer/start-issuer.ts';
import { startTestCity } from '../services/city/start-test-city.ts';
import { ask } from '../setup/ask.ts';
import { startTestNetwork } from '../setup/network.ts';

test('people of a city write with its own accounts while no hub answers, and nowhere but in that city', async () => {
  await using issuer = await startIssuer(createRsaKey('k1'));
  await using node = await startTestCity({
    slugs: ['hattingen', 'bottrop'],
    nodeNetworks: loopback,
    issuers: [
      {
        city: 'hattingen',
        issuer: issuer.url,
        audience: 'stadtverbund',
        algorithm: 'RS256',
        claim: ['groups'],
        roles: { redaktion: 'editor' },
      },
    ],
  });
  const token = issuer.sign({ groups: ['alle', 'redaktion'] });
  const create =
    'mutation { createInitiative(city: "hattingen", input: { title: "Chor", visibility: PUBLIC }) { id } }';
  const { data } = await ask(node.city.endpoints.hattingen!, create, { token });
  expect(data).toEqual({ createInitiative: { id: 'hattingen:initiative:chor' } });

  await using network = await startTestNetwork({ cities: ['wolfsburg'] });
  const elsewhere = [
    network.url,
    `${network.network.url}/graphql`,
    `${network.directory.url}/graphql`,
    network.cities.get('wolfsburg')!.endpoint,
    node.city.endpoints.bottrop!,
  ];
  for (const url of elsewhere) {
    const refused = await ask(url, '{ __typename }', { token });
    expect(refused).toMatchObject({ status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect(refused).toEqual(await ask(url, '{ __typename }', { token: 'a.b.c' }));
  }
});
