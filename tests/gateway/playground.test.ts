import { existsSync } from 'node:fs';
import express from 'express';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPlayground } from '../../gateway/playground.ts';
import type { Network } from '../../services/start-network.ts';
import { listen } from '../services/network/start-test-network.ts';
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

test('the page is packed and unpacked once, however many ask for it', async () => {
  const sent: unknown[] = [];
  const app = express();
  app.use((_request, response, next) => {
    const { send } = response;
    response.send = (body) => {
      sent.push(body);
      return send.call(response, body);
    };
    next();
  });
  app.use(createPlayground());
  await using server = await listen(app);
  const pages = [];
  for (const encoding of ['gzip', 'identity', 'gzip', 'identity']) {
    const headers = { accept: 'text/html', 'accept-encoding': encoding };
    const page = await fetch(server.url, { headers });
    expect(page.headers.get('content-encoding') ?? 'identity').toBe(encoding);
    pages.push(await page.text());
  }
  expect(pages[0]!.includes('<!doctype html>')).toBe(true);
  expect(new Set(pages).size).toBe(1);
  expect(new Set(sent).size).toBe(2);
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
