import { expect, test } from 'vitest';
import { startTestNetwork } from '../../setup/network.ts';

test('gateway and network each describe themselves as an issuer, with the address of their own keys', async () => {
  await using network = await startTestNetwork({ cities: [] });
  for (const issuer of [network.gateway.url, network.network.url]) {
    const response = await fetch(`${issuer}/.well-known/openid-configuration`);
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    const described = (await response.json()) as { jwks_uri: string };
    expect(described).toMatchObject({ issuer, id_token_signing_alg_values_supported: ['ES256'] });
    const { keys } = (await (await fetch(described.jwks_uri)).json()) as { keys: { alg: string }[] };
    expect(keys.map(({ alg }) => alg)).toEqual(['ES256']);
  }
});
