import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Network } from '../../services/start-network.ts';
import { startTestNetwork } from '../setup/network.ts';

const browserPath = '/usr/bin/chromium';
let network: Network;
beforeAll(async () => {
  network = await startTestNetwork({ cities: ['hattingen'] });
});
afterAll(() => network?.[Symbol.asyncDispose]());

test('a browser gets the playground as one page, other clients get GraphQL', async () => {
  const page = await fetch(network.url, { headers: { accept: 'text/html' } });
  expect(page.headers.get('content-type')).toMatch(/^text\/html/);
  expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'.*connect-src 'self'/);
  const answer = await fetch(`${network.url}?query={__typename}`, { headers: { accept: 'application/json' } });
  expect(await answer.json()).toEqual({ data: { __typename: 'Query' } });
});

describe.skipIf(!existsSync(browserPath))(`in a browser (left out without ${browserPath})`, () => {
  test('the playground runs its first example and asks no other host', async () => {
    const args = [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-sync',
    ];
    const browser = await chromium.launch({ executablePath: browserPath, args });
    try {
      const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
      const foreign: string[] = [];
      page.on('request', (request) => {
        const url = new URL(request.url());
        if (!['blob:', 'data:'].includes(url.protocol) && url.origin !== new URL(network.url).origin)
          foreign.push(url.href);
      });
      await page.goto(network.url);
      await page.getByRole('button', { name: /Execute query/ }).click({ timeout: 15_000 });
      await page.getByText('"Hattingen"').first().waitFor({ timeout: 15_000 });
      for (const tab of ['Search', 'BestPracticesOnATopic', 'EventsInARegion', 'CitiesNearby', 'CityPage']) {
        await page.getByRole('tab', { name: tab }).click();
        await page.getByText(`query ${tab}`).first().waitFor({ timeout: 5_000 });
      }
      await page.reload();
      await page.getByRole('button', { name: /Execute query/ }).waitFor({ timeout: 15_000 });
      expect(foreign).toEqual([]);
    } finally {
      await browser.close();
    }
  }, 60_000);
});
