import { describe, expect, test } from 'vitest';
import {
  afterLook,
  differs,
  findEndpoint,
  type NodeRecord,
  readinessUrl,
} from '../../../../services/network/node/node.ts';

const online: NodeRecord = {
  citySlug: 'hattingen',
  endpoint: 'http://127.0.0.1:4100/hattingen/graphql',
  state: 'ONLINE',
  contractVersion: '1.0',
  lastSeenAt: new Date('2027-05-31T16:00:00Z'),
  failures: 0,
  publicKey: null,
  enrolledAt: null,
  hosted: false,
};
const at = new Date('2027-05-31T18:00:00Z');
const misses = (node: NodeRecord, times: number): NodeRecord =>
  times === 0 ? node : misses(afterLook(node, null, at), times - 1);

describe('a node after a look', () => {
  test('is online with the version and the time of its answer', () => {
    const offline: NodeRecord = { ...online, state: 'OFFLINE', failures: 3, lastSeenAt: null, contractVersion: null };
    expect(afterLook(offline, { contractVersion: '1.1' }, at)).toEqual({
      ...online,
      contractVersion: '1.1',
      lastSeenAt: at,
    });
  });

  test('is degraded after one and two misses and offline after three', () => {
    expect([0, 1, 2, 3, 4].map((times) => misses(online, times).state)).toEqual([
      'ONLINE',
      'DEGRADED',
      'DEGRADED',
      'OFFLINE',
      'OFFLINE',
    ]);
  });

  test('keeps when it was last seen through misses', () => {
    expect(misses(online, 5)).toEqual({ ...online, state: 'OFFLINE', failures: 3 });
  });

  test('that was never seen stays offline with a first miss', () => {
    expect(misses({ ...online, state: 'OFFLINE', lastSeenAt: null }, 1).state).toBe('OFFLINE');
  });

  test('stays suspended, whether it answers or not', () => {
    const suspended: NodeRecord = { ...online, state: 'SUSPENDED' };
    expect(afterLook(suspended, { contractVersion: '2.0' }, at)).toBe(suspended);
    expect(afterLook(suspended, null, at)).toBe(suspended);
  });

  test('that stays offline differs in nothing, so that nothing is written', () => {
    const offline = misses(online, 3);
    expect(differs(offline, misses(offline, 1))).toBe(false);
    expect(differs(online, misses(online, 1))).toBe(true);
    expect(differs(online, afterLook(online, { contractVersion: '1.0' }, at))).toBe(true);
  });
});

describe('an endpoint', () => {
  test.each([
    ['http://127.0.0.1:4100/hattingen/graphql', 'http://127.0.0.1:4100/hattingen/graphql'],
    ['https://engagiert.hattingen.example/graphql/', 'https://engagiert.hattingen.example/graphql'],
    ['HTTPS://Stadt.Example/graphql#top', 'https://stadt.example/graphql'],
    ['https://stadt.example/index.php?graphql', 'https://stadt.example/index.php?graphql'],
  ])('%s is kept as %s', (text, endpoint) => expect(findEndpoint(text)).toBe(endpoint));

  test.each([
    '',
    'hattingen',
    'ftp://stadt.example/graphql',
    'https://anna:secret@stadt.example/',
    'https://anna@stadt.example/',
    'http://',
    'javascript:alert(1)',
    'file:///etc/passwd',
    `https://stadt.example/${'x'.repeat(2_000)}`,
  ])('%j is refused', (text) => expect(findEndpoint(text)).toBeNull());

  test('has its readiness beside it', () => {
    expect(readinessUrl('http://127.0.0.1:4100/hattingen/graphql')).toBe('http://127.0.0.1:4100/hattingen/readyz');
    expect(readinessUrl('https://stadt.example/graphql')).toBe('https://stadt.example/readyz');
  });
});
