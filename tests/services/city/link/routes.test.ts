import express from 'express';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ServedCity } from '../../../../services/city/context.ts';
import { takeTurn } from '../../../../services/city/item/write-once.ts';
import type { LinkAction } from '../../../../services/city/link/link-action.ts';
import { addLinkRoute } from '../../../../services/city/link/routes.ts';
import type { LinkTarget } from '../../../../services/city/link/token.ts';
import { type Edge, startEdge } from '../../../../services/shared/edge.ts';
import { createLog } from '../../../../services/shared/log.ts';
import { Refusal } from '../../../../services/shared/refusal.ts';
import { startTestCity, type TestCity } from '../start-test-city.ts';
import { linkFor } from './link-for.ts';

/** Changes the office of the city, as an action of a real room changes its own rows. */
const rename: LinkAction = {
  name: 'rename',
  async describe({ transaction, subject }) {
    if (subject === 'gone' || !(await transaction.office.findFirst())) return null;
    return {
      title: `Büro <${subject}> umbenennen`,
      text: ['Das Büro bekommt den Namen "A & B".'],
      button: 'Umbenennen',
      choices: [
        {
          name: 'word',
          label: 'Wie?',
          kind: 'several',
          options: [
            { value: 'kurz"', label: 'kurz', chosen: true },
            { value: 'lang', label: 'lang', chosen: false },
          ],
        },
      ],
    };
  },
  async act({ transaction, subject }, form) {
    if (subject === 'gone') return null;
    if (subject === 'busy') await takeTurn(transaction, 'busy');
    await transaction.office.updateMany({ data: { office: `${subject} ${form.getAll('word').join()}`.trim() } });
    if (subject === 'refused') throw new Refusal('NOT_FOUND');
    return { title: 'Umbenannt', text: [] };
  },
};

let node: TestCity;
let edge: Edge;
let city: Pick<ServedCity, 'slug' | 'db' | 'origin' | 'announce' | 'wakeSender'>;
let now = new Date('2027-05-01T10:00:00Z');
let announced = 0;
let woken = 0;

beforeAll(async () => {
  node = await startTestCity();
  const { db } = node;
  city = {
    ...{ slug: 'hattingen', db, origin: () => edge.url },
    announce: () => void announced++,
    wakeSender: () => void woken++,
  };
  edge = await startEdge({
    ...{ host: '127.0.0.1', port: 0, log: createLog('test', 'silent'), isReady: () => true },
    routes(app) {
      const router = express.Router();
      addLinkRoute(router, city, () => now, [rename]);
      app.use(router);
    },
  });
});
afterAll(async () => {
  await edge[Symbol.asyncDispose]();
  await node[Symbol.asyncDispose]();
});
beforeEach(async () => {
  now = new Date('2027-05-01T10:00:00Z');
  announced = 0;
  woken = 0;
  await node.db.office.deleteMany();
  await node.db.office.create({ data: { office: 'Büro', email: 'buero@stadt.example' } });
});

const link = (target: Partial<LinkTarget> = {}) => linkFor(city, { action: 'rename', subject: 'Neu', ...target });
const office = async () => (await node.db.office.findFirst())!.office;
const post = (url: string, body: string | FormData = '', type?: string) =>
  fetch(url, { method: 'POST', body, ...(type && { headers: { 'content-type': type } }) });
const form = 'application/x-www-form-urlencoded';

describe('opening a link', () => {
  test('shows in German what it does, and changes nothing, however often programs follow it', async () => {
    const url = await link();
    const texts = [];
    for (const method of ['GET', 'HEAD', 'GET']) {
      const response = await fetch(url, { method });
      expect(response.status).toBe(200);
      texts.push(await response.text());
    }
    expect(texts[0]).toBe(texts[2]);
    expect(texts[0]).toContain('<html lang="de">');
    expect(texts[0]).toContain('<h1>Büro &#60;Neu&#62; umbenennen</h1>');
    expect(texts[0]).toContain('Das Büro bekommt den Namen &#34;A &#38; B&#34;.');
    expect(texts[0]).toContain('value="kurz&#34;" checked>');
    expect([await office(), announced, woken]).toEqual(['Büro', 0, 0]);
  });

  test('gives a page that runs no script, loads nothing, is framed nowhere, kept nowhere and tells nobody its address', async () => {
    const { headers } = await fetch(await link());
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/=]+'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'$/,
    );
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-robots-tag')).toBe('noindex');
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
  });

  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s does nothing', async (method) => {
    await fetch(await link(), { method });
    expect(await office()).toBe('Büro');
  });
});

describe('pressing its button', () => {
  test('does it with what was chosen, tells the directory and has mails sent', async () => {
    const response = await post(await link(), 'word=kurz%22&word=lang&other=x', form);
    expect([response.status, await response.text()]).toEqual([200, expect.stringContaining('<h1>Umbenannt</h1>')]);
    expect([await office(), announced, woken]).toEqual(['Neu kurz",lang', 1, 1]);
  });

  test('twice is no error', async () => {
    const url = await link();
    expect([(await post(url)).status, (await post(url)).status, await office()]).toEqual([200, 200, 'Neu']);
  });

  test.each([
    ['as a form', 'List-Unsubscribe=One-Click', form],
    [
      'in parts',
      (() => {
        const parts = new FormData();
        parts.set('List-Unsubscribe', 'One-Click');
        return parts;
      })(),
      undefined,
    ],
  ])('is what a mailbox provider does with one click, %s (RFC 8058)', async (_what, body, type) => {
    const response = await fetch(await link(), {
      ...{ method: 'POST', body, redirect: 'error' },
      ...(type && { headers: { 'content-type': type } }),
    });
    expect([response.status, await office()]).toEqual([200, 'Neu']);
  });

  test('is refused with more than a form can hold', async () => {
    const url = await link();
    for (const [status, asked] of [
      [413, post(url, `word=${'x'.repeat(20_000)}`, form)],
      [413, post(url, 'a=1&'.repeat(200), form)],
      [415, post(url, 'a=1', `${form}; charset=utf-7`)],
      [400, fetch(`${edge.url}/hattingen/link/%E0%A4%A`)],
    ] as const) {
      const answer = await asked;
      expect([answer.status, await answer.text()]).toEqual([
        status,
        expect.stringContaining('Es wurde nichts geändert'),
      ]);
    }
    expect(await office()).toBe('Büro');
  });

  test('is put off in German while somebody else holds what it needs', async () => {
    const held = Promise.withResolvers<void>();
    const done = Promise.withResolvers<void>();
    const holding = node.db.$transaction(async (transaction) => {
      await takeTurn(transaction, 'busy');
      held.resolve();
      await done.promise;
    });
    await held.promise;
    const answer = await post(await link({ subject: 'busy' }));
    done.resolve();
    await holding;
    expect([answer.status, await answer.text()]).toEqual([503, expect.stringContaining('Bitte gleich noch einmal')]);
    expect(await office()).toBe('Büro');
  });

  test('does nothing at all when the city refuses it or is closed, and says so', async () => {
    const refused = await post(await link({ subject: 'refused' }));
    expect([refused.status, await refused.text()]).toEqual([409, expect.stringContaining('Das ist nicht möglich')]);
    expect(await office()).toBe('Büro');
    await node.db.closing.updateMany({ data: { closedAt: now } });
    const closed = await post(await link());
    await node.db.closing.updateMany({ data: { closedAt: null } });
    expect([closed.status, await closed.text()]).toEqual([409, expect.stringContaining('anderen Server')]);
    expect([await office(), announced, woken]).toEqual(['Büro', 0, 0]);
  });
});

describe('a link that does not hold', () => {
  test.each(['GET', 'POST'])('is explained in German, %s', async (method) => {
    const ask = async (url: string) => {
      const response = await fetch(url, { method });
      return [response.status, /<h1>(.*)<\/h1>/.exec(await response.text())?.[1]];
    };
    const url = await link();
    expect(await ask(`${url.slice(0, -1)}${url.endsWith('A') ? 'Q' : 'A'}`)).toEqual([400, 'Dieser Link stimmt nicht']);
    expect(await ask(`${edge.url}/hattingen/link/x`)).toEqual([400, 'Dieser Link stimmt nicht']);
    expect(await ask(await link({ action: 'nothing' }))).toEqual([400, 'Dieser Link stimmt nicht']);
    expect(await ask(await link({ expiresAt: now }))).toEqual([410, 'Dieser Link ist abgelaufen']);
    expect(await ask(await link({ subject: 'gone' }))).toEqual([410, 'Das gibt es nicht mehr']);
    expect([await office(), announced, woken]).toEqual(['Büro', 0, 0]);
  });
});

test('all links of a city are signed with one key, however many are made at once at first', async () => {
  await node.db.linkKey.deleteMany();
  const links = await Promise.all(Array.from({ length: 5 }, () => link()));
  expect(new Set(links).size).toBe(1);
  expect(await node.db.linkKey.count()).toBe(1);
});
