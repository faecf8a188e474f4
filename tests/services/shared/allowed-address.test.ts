import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAddressRule, isNetwork, loopback } from '../../../services/shared/allowed-address.ts';

const anywhere = createAddressRule([]);
const withNetworks = createAddressRule([...loopback, '10.1.0.0/16', 'fd12::/16']);

describe('an address', () => {
  test.each([
    '8.8.8.8',
    '1.1.1.1',
    '172.32.0.1',
    '192.169.0.1',
    '100.128.0.1',
    '2a00:1450:4001::200e',
    '::ffff:8.8.8.8',
  ])('%s is public: https goes there and http does not', (address) => {
    expect(anywhere.allows(address, 'https:')).toBe(true);
    expect(anywhere.allows(address, 'http:')).toBe(false);
  });

  test.each([
    ...[
      '0.0.0.0',
      '0.1.2.3',
      '10.0.0.1',
      '100.64.0.1',
      '127.0.0.1',
      '127.255.255.254',
      '169.254.169.254',
      '172.16.0.1',
    ],
    ...['172.31.255.255', '192.0.0.1', '192.0.2.1', '192.88.99.1', '192.168.1.1', '198.18.0.1', '198.51.100.1'],
    ...['203.0.113.1', '224.0.0.1', '239.255.255.255', '240.0.0.1', '255.255.255.255'],
    ...[
      '::',
      '::1',
      '::7f00:1',
      '::127.0.0.1',
      '::ffff:127.0.0.1',
      '::ffff:7f00:1',
      '::ffff:a9fe:a9fe',
      '::ffff:0:7f00:1',
    ],
    ...[
      '64:ff9b::7f00:1',
      '64:ff9b::8.8.8.8',
      '64:ff9b:1::1',
      '2002:7f00:1::',
      '2002:808:808::1',
      '2001:0:4136:e378::1',
    ],
    ...[
      '100::1',
      '2001:db8::1',
      '2001:2::1',
      '2001:10::1',
      '3fff::1',
      '5f00::1',
      '4000::1',
      'fc00::1',
      'fd00:ec2::254',
    ],
    ...['fe80::1', 'fe80::1%eth0', 'fe80::1%1', 'fec0::1', 'ff02::1'],
    ...['', 'localhost', '127.0.0.1/8', '127.0.0.1:80', 'x'],
  ])('%j is not public and is never connected to', (address) => {
    expect(anywhere.allows(address, 'https:')).toBe(false);
    expect(anywhere.allows(address, 'http:')).toBe(false);
  });

  test.each(['127.0.0.1', '::1', '::ffff:127.0.0.1', '10.1.255.255', 'fd12:3::4'])(
    '%s can be connected to by https and http when its network is named',
    (address) => {
      for (const protocol of ['https:', 'http:']) expect(withNetworks.allows(address, protocol)).toBe(true);
      expect(withNetworks.allows(address, 'ftp:')).toBe(false);
    },
  );

  test('beside a network that is named stays what it was', () => {
    for (const address of ['10.2.0.1', 'fd13::1', '192.168.1.1']) {
      expect(withNetworks.allows(address, 'https:')).toBe(false);
    }
    expect(withNetworks.allows('8.8.8.8', 'http:')).toBe(false);
  });
});

describe('a URL', () => {
  test.each([
    'https://stadt.example/graphql',
    'https://stadt.example:8443/',
    'https://8.8.8.8/',
    'https://[2a00:1450::1]/',
  ])('%s is admitted', (url) => expect(anywhere.admits(url)).toBe(true));

  test.each([
    ...[
      'http://stadt.example/',
      'http://8.8.8.8/',
      'ftp://stadt.example/',
      'file:///etc/passwd',
      'data:,x',
      'stadt.example',
    ],
    ...['https://someone@stadt.example/', 'https://someone:secret@stadt.example/', 'https://8.8.8.8@127.0.0.1/'],
    ...[
      'https://localhost/',
      'https://LOCALHOST./',
      'https://a.localhost/',
      'https://ｌｏｃａｌｈｏｓｔ/',
      'https://[::1]/',
    ],
    ...[
      'https://[fe80::1%25eth0]/',
      'https://[::ffff:7f00:1]/',
      'https://①②⑦.0.0.1/',
      'https://127。0。0。1/',
      'https://0/',
    ],
  ])('%s is refused before its name is looked up', (url) => expect(anywhere.admits(url)).toBe(false));

  test('by http is admitted as long as its name may lie in a network that is named', () => {
    expect(withNetworks.admits('http://stadt.example/')).toBe(true);
    expect(withNetworks.admits('http://localhost:4100/')).toBe(true);
    expect(withNetworks.admits('http://8.8.8.8/')).toBe(false);
  });

  test('with a private address is refused in every notation of it', () => {
    const part = (value: number, base: number) =>
      base === 8 ? `0${value.toString(8)}` : base === 16 ? `0x${value.toString(16)}` : `${value}`;
    const byte = fc.integer({ min: 0, max: 255 });
    const first = fc.constantFrom([127], [10], [0], [169, 254], [192, 168], [172, 16], [100, 64], [224]);
    const notation = fc.record({
      first,
      rest: fc.tuple(byte, byte, byte),
      parts: fc.integer({ min: 1, max: 4 }),
      bases: fc.tuple(...Array.from({ length: 4 }, () => fc.constantFrom(8, 10, 16))),
      end: fc.constantFrom('', '.'),
    });
    fc.assert(
      fc.property(notation, ({ first, rest, parts, bases, end }) => {
        const bytes = [...first, ...rest].slice(0, 4);
        const last = bytes.slice(parts - 1).reduce((number, value) => number * 256 + value, 0);
        const written = [...bytes.slice(0, parts - 1), last].map((value, at) => part(value, bases[at]!)).join('.');
        expect(anywhere.admits(`https://${written}${end}/`)).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });
});

test('networks are written in CIDR notation', () => {
  for (const network of [...loopback, '0.0.0.0/0', '10.1.2.3/8']) expect(isNetwork(network)).toBe(true);
  for (const text of ['', '10.0.0.0', '10.0.0.0/33', '10.1/8', '::1/129', 'localhost/8'])
    expect(isNetwork(text)).toBe(false);
});
