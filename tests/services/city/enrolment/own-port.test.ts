import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findOwnPort, keepOwnPort } from '../../../../services/city/enrolment/own-port.ts';

test('a node takes a port that is free, and the same one with every later start', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'stadtverbund-port-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const first = await findOwnPort(folder);
  expect(first).toBeGreaterThanOrEqual(4100);
  const server = createServer();
  await new Promise<void>((done, fail) => server.once('error', fail).listen(first, '127.0.0.1', done));
  onTestFinished(() => new Promise((done) => server.close(() => done())));
  expect(await findOwnPort(folder)).toBeGreaterThan(first);
  await keepOwnPort(folder, first);
  expect(await findOwnPort(folder)).toBe(first);
});
