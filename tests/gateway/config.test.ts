import { expect, test } from 'vitest';
import { readConfig } from '../../gateway/config.ts';

const needed = { NETWORK_URL: 'http://network.example', DIRECTORY_URL: 'http://directory.example' };

test('the cache is on unless it is switched off', () => {
  expect(readConfig(needed).cache).toBe(true);
  expect(readConfig({ ...needed, CACHE: 'on' }).cache).toBe(true);
  expect(readConfig({ ...needed, CACHE: 'off' }).cache).toBe(false);
  expect(() => readConfig({ ...needed, CACHE: 'false' })).toThrow(/CACHE: /);
});

test('limits are set unless they are switched off, and no proxy is believed unless it is said to be there', () => {
  expect(readConfig(needed)).toMatchObject({ trustProxy: 0, clientPerMinute: 600, accountPerMinute: 1_200 });
  const set = { TRUST_PROXY: '1', CLIENT_PER_MINUTE: '0', ACCOUNT_PER_MINUTE: '60' };
  expect(readConfig({ ...needed, ...set })).toMatchObject({ trustProxy: 1, clientPerMinute: 0, accountPerMinute: 60 });
  for (const name of Object.keys(set)) {
    for (const value of ['-1', 'many', '1.5'])
      expect(() => readConfig({ ...needed, [name]: value })).toThrow(`${name}: `);
  }
});
