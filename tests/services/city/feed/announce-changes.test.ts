import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { editor, startTestCity, type TestCity } from '../start-test-city.ts';

/** What the directory was sent, and the answers that it has not given yet. */
let calls: string[];
let waiting: ServerResponse[];
let answersAtOnce: boolean;
let directory: ReturnType<typeof createServer>;
let node: TestCity;
beforeEach(async () => {
  [calls, waiting, answersAtOnce] = [[], [], true];
  directory = createServer((request, response) => {
    calls.push(`${request.method} ${request.url}`);
    if (answersAtOnce) response.writeHead(202).end();
    else waiting.push(response);
  }).listen(0, '127.0.0.1');
  await once(directory, 'listening');
  const { port } = directory.address() as AddressInfo;
  node = await startTestCity({ slugs: ['hattingen', 'bottrop'], directory: `http://127.0.0.1:${port}` });
});
afterEach(async () => {
  await node[Symbol.asyncDispose]();
  directory.closeAllConnections();
  directory.close();
});

const write = (mutation = 'createDistrict(city: "hattingen", input: { title: "Neu", visibility: PUBLIC }) { id }') =>
  node.ask(`mutation { ${mutation} }`, {}, editor);
const settle = (count: number) => vi.waitFor(() => expect(calls).toHaveLength(count), { timeout: 10_000 });

test('a city tells the directory of every write, and of nothing else', async () => {
  await write();
  await settle(1);
  await write('withdrawDistrict(id: "hattingen:district:neu")');
  await settle(2);
  expect(calls).toEqual(['POST /ping/hattingen', 'POST /ping/hattingen']);
  expect((await write('withdrawDistrict(id: "hattingen:district:nie")')).errors).toHaveLength(1);
  await node.ask('{ district(id: "hattingen:district:neu") { id } }');
  await write();
  await settle(3);
});

test('a directory that does not answer delays no write, and is told once more of all that came meanwhile', async () => {
  answersAtOnce = false;
  for (let count = 0; count < 5; count++) expect((await write()).errors).toEqual([]);
  await settle(1);
  answersAtOnce = true;
  waiting[0]!.writeHead(202).end();
  await settle(2);
  await write();
  await settle(3);
});

test('a directory that never answers is given up, and told the next time', async () => {
  answersAtOnce = false;
  await write();
  await write();
  await settle(2);
  expect(waiting).toHaveLength(2);
});

test('a directory that is away or fails spoils no write', async () => {
  directory.closeAllConnections();
  await new Promise((done) => directory.close(done));
  expect((await write()).errors).toEqual([]);
  expect((await write()).errors).toEqual([]);
});
