import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from 'vitest';
import { readClientAddress } from '../../gateway/client-address.ts';

const read = (remoteAddress: string | undefined, forwarded?: string, proxies = 0) =>
  readClientAddress(
    { headers: { 'x-forwarded-for': forwarded }, socket: { remoteAddress } } as never as IncomingMessage,
    proxies,
  );

describe('a client', () => {
  test.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::1', '2001:db8:1:2::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    [undefined, 'unknown'],
    ['', 'unknown'],
  ])('at %s is known as %s', (address, known) => expect(read(address)).toBe(known));

  test('cannot name itself where no proxy stands in front', () => {
    expect(read('192.0.2.7', '203.0.113.1')).toBe('192.0.2.7');
  });

  test.each([
    [1, '203.0.113.1', '203.0.113.1'],
    [1, '198.51.100.1, 203.0.113.1', '203.0.113.1'],
    [2, '198.51.100.1, 203.0.113.1, 192.0.2.1', '203.0.113.1'],
    [1, '203.0.113.1, 2001:db8::1', '2001:db8:0:0::/64'],
  ])('behind %i proxies is who the outermost has seen in "%s"', (proxies, forwarded, known) => {
    expect(read('192.0.2.7', forwarded, proxies)).toBe(known);
  });

  test.each([undefined, '', 'unknown', '203.0.113.1'])(
    'is the one connected when two proxies have not both named one: %s',
    (forwarded) => {
      expect(read('192.0.2.7', forwarded, 2)).toBe('192.0.2.7');
    },
  );
});
