import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { waitUntilSent } from '../../../../services/directory/exports/wait-until-sent.ts';

const size = 64 * 1024 * 1024;
let server: ReturnType<typeof createServer>;
beforeEach(async () => {
  server = createServer((_request, response) => response.end(Buffer.alloc(size))).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const port = () => (server.address() as AddressInfo).port;
const answered = async () => (await once(server, 'request'))[1] as ServerResponse;

/** A client that asks and reads nothing of the answer. */
function askOnly() {
  const socket = connect(port(), '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n'));
  return socket.on('error', () => undefined).pause();
}

test('it waits until a client has read all', async () => {
  const sent = answered().then((response) => waitUntilSent(response, 30_000).then(() => response));
  const answer = await fetch(`http://127.0.0.1:${port()}/`);
  let isSent = false;
  void sent.then(() => {
    isSent = true;
  });
  await new Promise((done) => setImmediate(done));
  expect(isSent).toBe(false);
  expect((await answer.arrayBuffer()).byteLength).toBe(size);
  expect((await sent).writableFinished).toBe(true);
});

test('a client that takes too long is cut off', async () => {
  const sent = answered().then((response) => waitUntilSent(response, 100).then(() => response));
  const socket = askOnly();
  expect(await sent).toMatchObject({ destroyed: true, writableFinished: false });
  socket.destroy();
});

test('a client that goes away is not waited for', async () => {
  const socket = askOnly();
  const response = await answered();
  const sent = waitUntilSent(response, 30_000);
  socket.destroy();
  await sent;
  expect(response.writableFinished).toBe(false);
});
