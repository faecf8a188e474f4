import { describe, expect, test } from 'vitest';
import { getSigningKey, judgeKeys, listPublishedKeys } from '../../../../../services/network/token/keys/key-life.ts';
import { createSigningKey } from '../../../../../services/shared/tokens.ts';

const now = 1_000_000_000;
const second = 1_000;
/** Keys by their age in seconds, the newest first. */
const aged = (...ages: number[]) => ages.map((age) => ({ age, createdAt: now - age * second }));
const statesOf = (...ages: number[]) => judgeKeys(aged(...ages), now).map(({ state }) => state);

describe('what a key is for', () => {
  test.each<[ages: number[], states: string[]]>([
    [[], []],
    [[0], ['signing']],
    [[9_000], ['signing']],
    [
      [89, 9_000],
      ['announced', 'signing'],
    ],
    [
      [90, 9_000],
      ['signing', 'ending'],
    ],
    [
      [10, 20],
      ['announced', 'signing'],
    ],
    [
      [10, 20, 9_000],
      ['announced', 'announced', 'signing'],
    ],
    [
      [10, 100, 9_000],
      ['announced', 'signing', 'ending'],
    ],
    [
      [90 + 2 + 900 + 30, 9_000],
      ['signing', 'ending'],
    ],
    [
      [90 + 2 + 900 + 31, 9_000],
      ['signing', 'ended'],
    ],
    [
      [200, 1_100, 9_000],
      ['signing', 'ending', 'ended'],
    ],
  ])('of the ages %j is %j', (ages, states) => {
    expect(statesOf(...ages)).toEqual(states);
  });

  test('is judged so that one signs, and all are published of which a token may run', () => {
    const keys = [50, 200, 9_000, 90_000].map((age) => ({ ...createSigningKey(), createdAt: now - age * second }));
    expect(getSigningKey(keys, now)).toBe(keys[1]);
    expect(listPublishedKeys(keys, now)).toEqual(keys.slice(0, 3));
    expect(() => getSigningKey([], now)).toThrow('There is no key');
  });
});
