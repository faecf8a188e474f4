import { expect, test } from 'vitest';
import { readConfig } from '../../gateway/config.ts';

const needed = { NETWORK_URL: 'http://network.example', DIRECTORY_URL: 'http://directory.example' };

test('the cache is on unless it is switched off', () => {
  expect(readConfig(needed).cache).toBe(true);
  expect(readConfig({ ...needed, CACHE: 'on' }).cache).toBe(true);
  expect(readConfig({ ...needed, CACHE: 'off' }).cache).toBe(false);
  expect(() => readConfig({ ...needed, CACHE: 'false' })).toThrow(/CACHE: /);
});
