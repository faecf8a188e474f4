import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Network } from '../../services/start-network.ts';
import { startTestNetwork } from '../setup/network.ts';

let network: Network;
beforeAll(async () => {
  network = await startTestNetwork({ cities: ['hattingen'] });
});
afterAll(() => network?.[Symbol.asyncDispose]());

/** The recommendations (SHOULD, MAY) that a server does not follow, by name. */
const warnings: Record<string, string[]> = {
  gateway: [],
  city: [
    'SHOULD use 200 status code on document parsing failure when accepting application/json',
    'SHOULD use 200 status code on document validation failure when accepting application/json',
    'SHOULD use a status code of 200 on variable coercion failure when accepting application/json',
  ],
};

describe.each(['gateway', 'city'])('the HTTP of the %s', (name) => {
  test('passes the audit of graphql-http without an error', async () => {
    const url = name === 'gateway' ? network.url : network.cities.get('hattingen')!.endpoint;
    const results = await Promise.all(serverAudits({ url }).map((audit) => audit.fn()));
    expect(results.filter(({ status }) => status === 'error').map(({ name }) => name)).toEqual([]);
    const warned = results.filter(({ status }) => status === 'warn').map((result) => result.name);
    expect(warned.sort()).toEqual(warnings[name]!.sort());
  });
});
