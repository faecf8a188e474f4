import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedCity } from '../../../../services/city/seed.ts';
import { type ConformanceClient, createConformanceClient } from '../../../../services/shared/conformance/client.ts';
import type { Report } from '../../../../services/shared/conformance/report.ts';
import { runConformance } from '../../../../services/shared/conformance/run-conformance.ts';
import { type FaultProxy, startFaultProxy } from '../../../setup/fault-proxy.ts';
import { editor, startTestCity, type TestCity, tokenFor } from '../../city/start-test-city.ts';
import { faults } from './faults.ts';

let city: TestCity;
let proxy: FaultProxy;
let client: ConformanceClient & AsyncDisposable;

beforeAll(async () => {
  proxy = await startFaultProxy();
  city = await startTestCity({ publicUrl: proxy.url });
  proxy.target = city.city.url;
  client = createConformanceClient(['127.0.0.0/8']);
  await seedCity(city.db, 'hattingen', new Date());
  const { data } = await city.ask(
    '{ _entities(representations: [{ __typename: "City", slug: "hattingen" }]) { ... on City { bestPractices { nodes { id } } } } }',
  );
  const [{ id }] = data._entities[0].bestPractices.nodes;
  await city.ask('mutation ($id: ID!) { withdrawBestPractice(id: $id) }', { id }, editor);
  await city.ask('mutation { createDistrict(city: "hattingen", input: { title: "Entwurf" }) { id } }', {}, editor);
});
afterAll(async () => {
  await client?.[Symbol.asyncDispose]();
  await proxy?.[Symbol.asyncDispose]();
  await city?.[Symbol.asyncDispose]();
});

const examine = (options: Partial<Parameters<typeof runConformance>[0]> = {}): Promise<Report> =>
  runConformance({ endpoint: `${proxy.url}/hattingen/graphql`, slug: 'hattingen', client, ...options });
const listBy = (report: Report, outcome: string) =>
  report.checks.filter((check) => check.outcome === outcome).map(({ id }) => id);

describe('the conformance kit', () => {
  test('finds nothing to mend in a city of this project', async () => {
    proxy.fault = {};
    const report = await examine({
      refusedTokens: [tokenFor(editor, 'bottrop'), tokenFor(editor, 'hattingen', -3_600)],
    });
    expect(report.checks.filter(({ outcome }) => outcome !== 'ok')).toEqual([]);
    expect(report).toMatchObject({ passed: true, slug: 'hattingen', contractVersion: expect.stringMatching(/^1\./) });
  });

  test('describes every check in German and English, each under an id of its own', async () => {
    const { checks } = await examine({ deadlineMs: 0 });
    expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
    for (const { rule, mend } of checks) {
      for (const { de, en } of [rule, mend]) {
        expect([de, en]).toEqual([expect.stringMatching(/\.$/), expect.stringMatching(/\.$/)]);
        expect(de).not.toBe(en);
      }
    }
  });

  test.each(faults)('notices a server that %s, by the check %s alone', async (_what, check, fault) => {
    proxy.fault = fault;
    const report = await examine();
    proxy.fault = {};
    const failed = report.checks.filter(({ outcome }) => outcome === 'failed');
    expect(failed.map(({ id, detail }) => [id, detail])).toEqual([[check, expect.any(String)]]);
    expect(report.passed).toBe(false);
  });

  test('is content with a city that has nothing yet, and says what could not be seen', async () => {
    await using empty = await startTestCity({ slugs: ['herne'] });
    const report = await examine({ endpoint: empty.city.endpoints.herne!, slug: 'herne' });
    expect(report.passed).toBe(true);
    expect(listBy(report, 'empty')).toEqual(['entities-by-id', 'pages-cursor', 'public-only', 'feed-matches']);
    expect(listBy(report, 'ok')).toHaveLength(report.checks.length - 4);
  });

  test('asks a node of an earlier version only for what that version has', async () => {
    const asked: string[] = [];
    proxy.fault = {
      ask: ({ query }) => asked.push(query),
      answer: ({ path, body }) => path === '/readyz' && Object.assign(body, { contractVersion: '1.0' }),
    };
    const report = await examine();
    proxy.fault = {};
    expect(report).toMatchObject({ passed: true, contractVersion: '1.0' });
    expect(asked.join()).toMatch(/population/);
    expect(asked.join()).not.toMatch(/pendingChanges|approveChange|auditLog/);
  });

  test('checks nothing but the feed of a city that offers no more', async () => {
    const report = await examine({
      endpoint: `${proxy.url}/nothing/here`,
      feedUrl: `${proxy.url}/hattingen/feed`,
      groups: ['feed'],
    });
    expect(report.passed).toBe(true);
    expect(listBy(report, 'failed')).toEqual([]);
    expect(report.checks.every(({ id }) => id.startsWith('feed-'))).toBe(true);
  });
});

describe('a server that means ill', () => {
  const hostile: [string, RequestListener][] = [
    ['never answers', () => undefined],
    [
      'never comes to an end',
      (_request, response) => void setInterval(() => response.write(' '.repeat(1_000)), 5).unref(),
    ],
    ['hangs up', (_request, response) => response.destroy()],
    ['answers with null', (_request, response) => response.end('null')],
    ['answers with a deep nest', (_request, response) => response.end(`${'['.repeat(50_000)}${']'.repeat(50_000)}`)],
    [
      'answers with the wrong things everywhere',
      (_request, response) =>
        response.end(
          JSON.stringify({
            city: [],
            contractVersion: {},
            data: { __typename: 'Query', _entities: [[{}], 7, {}] },
            errors: [null, 7, [], { extensions: [], path: {} }],
            items: [null, 1, [], {}],
            next: 7,
          }),
        ),
    ],
    [
      'packs what it sends',
      (_request, response) => {
        response.setHeader('content-encoding', 'gzip');
        response.end(gzipSync(Buffer.alloc(20_000_000)));
      },
    ],
  ];
  test.each(hostile)(
    'that %s passes nothing, breaks nothing and takes no longer than it may',
    async (_what, listener) => {
      const server = createServer(listener);
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
      const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const report = await examine({ endpoint: `${origin}/hattingen/graphql`, deadlineMs: 1_000 });
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      expect(report.passed).toBe(false);
      expect(listBy(report, 'failed')).not.toEqual([]);
    },
  );

  test('hears of it in words of the kit alone, whatever it has sent', async () => {
    proxy.fault = {
      answer: (it) => Object.assign(it, { body: JSON.stringify(it.body).replaceAll(/"(\w)/g, '"CANARY$1') }),
    };
    const report = await examine();
    proxy.fault = {};
    expect(report.passed).toBe(false);
    expect(JSON.stringify(report)).not.toContain('CANARY');
  });
});
