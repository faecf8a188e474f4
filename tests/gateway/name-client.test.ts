import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { createNameClient } from '../../gateway/name-client.ts';

const from = (remoteAddress: string, forwarded?: string) =>
  ({
    headers: { 'x-forwarded-for': forwarded, 'x-client': 'own' },
    socket: { remoteAddress },
  }) as unknown as IncomingMessage;

test('a machine has the same word for each request, another machine another one, and each process its own', () => {
  const name = createNameClient();
  const word = name(from('203.0.113.7'));
  expect(word).toMatch(/^[\w-]{22}$/);
  expect(name(from('203.0.113.7'))).toBe(word);
  expect(name(from('::ffff:203.0.113.7'))).toBe(word);
  expect(name(from('203.0.113.8'))).not.toBe(word);
  expect(createNameClient()(from('203.0.113.7'))).not.toBe(word);
});

test('what a client says of itself counts only behind as many proxies as there are', () => {
  const plain = createNameClient();
  expect(plain(from('203.0.113.7', '198.51.100.1'))).toBe(plain(from('203.0.113.7')));
  const behind = createNameClient(1);
  expect(behind(from('10.0.0.1', '198.51.100.1'))).toBe(behind(from('10.0.0.2', '192.0.2.9, 198.51.100.1')));
  expect(behind(from('10.0.0.1', '198.51.100.1'))).not.toBe(behind(from('10.0.0.1', '198.51.100.2')));
});
