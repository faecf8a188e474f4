import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Network } from '../../services/start-network.ts';
import { ask } from '../setup/ask.ts';
import { startTestNetwork } from '../setup/network.ts';

let network: Network;
let office: string;
beforeAll(async () => {
  network = await startTestNetwork({ cities: ['hattingen', 'bottrop'] });
  office = await network.token({ account: 'office', grants: [{ role: 'admin' }] });
});
afterAll(() => network[Symbol.asyncDispose]());

const citiesFound = async () => {
  const { data } = await ask(
    network.url,
    '{ search(first: 1) { facets { city { value } } } cities { slug certificateUrl } }',
  );
  return {
    found: data.search.facets.city.map(({ value }: { value: string }) => value).toSorted(),
    listed: data.cities.map(({ slug }: { slug: string }) => slug),
    certificate: data.cities.find(({ slug }: { slug: string }) => slug === 'hattingen')?.certificateUrl,
  };
};
const certificateAt = (slug: string) => fetch(new URL(`/certificates/${slug}.pdf`, network.url));

test('a member has a certificate that people reach at the gateway', async () => {
  const { certificate } = await citiesFound();
  expect(certificate).toBe(new URL('/certificates/hattingen.pdf', network.url).href);
  const answer = await fetch(certificate);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  const { text } = await extractText(await getDocumentProxy(await answer.bytes()), { mergePages: true });
  expect(text).toContain('Mitglied seit: Juli 2020');
  for (const slug of ['wolfsburg', 'atlantis', 'X']) expect((await certificateAt(slug)).status).toBe(404);
});

test('when it leaves, nothing of it is found, listed or asked any more', async () => {
  expect(await citiesFound()).toMatchObject({
    found: ['bottrop', 'hattingen'],
    listed: expect.arrayContaining(['hattingen']),
  });
  const left = await ask(
    network.url,
    'mutation { leaveNetwork(city: "hattingen", confirm: "hattingen") { slug status } }',
    {
      token: office,
    },
  );
  expect(left.data).toEqual({ leaveNetwork: { slug: 'hattingen', status: 'FORMER' } });
  await network.settled();
  expect(await citiesFound()).toEqual({ found: ['bottrop'], listed: ['bottrop', 'wolfsburg'], certificate: undefined });
  const direct = await ask(network.url, '{ initiatives(cities: ["hattingen"]) { totalCount } }');
  expect(direct.data).toEqual({ initiatives: { totalCount: 0 } });
  expect((await certificateAt('hattingen')).status).toBe(404);
  const live = await ask(
    network.url,
    '{ city(slug: "hattingen") { status initiatives(first: 1) { nodes { title } } } }',
  );
  expect(live.data.city).toEqual({ status: 'FORMER', initiatives: null });
});
