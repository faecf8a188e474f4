import { describe, expect, test } from 'vitest';
import { type Basis, type Changes, isTouched, needsChanges, type Scope } from '../../../gateway/cache/basis.ts';

const live = (...cities: string[]): Basis => ({ cities: new Set(cities), scopes: [] });
const indexed = (...scopes: Scope[]): Basis => ({ cities: new Set(), scopes });
const event = (city: string): Changes => [{ city, kind: 'event' }];

describe('an answer is touched', () => {
  test.each<[string, Basis, Changes]>([
    ['by anything in a city that was asked live', live('a-town', 'b-town'), event('b-town')],
    ['by a change that names no kind, in a city that was asked live', live('a-town'), [{ city: 'a-town', kind: null }]],
    ['by any change when it is about the whole index', indexed({ cities: null, kinds: null }), event('a-town')],
    ['by a change of its city and kind', indexed({ cities: ['a-town'], kinds: ['event'] }), event('a-town')],
    ['by its kind in any city when it is about all', indexed({ cities: null, kinds: ['event'] }), event('a-town')],
    ['by any kind in its city when it is about all', indexed({ cities: ['a-town'], kinds: null }), event('a-town')],
    [
      'by a change that names no kind, in a city of its scope',
      indexed({ cities: ['a-town'], kinds: ['district'] }),
      [{ city: 'a-town', kind: null }],
    ],
    [
      'when one of several scopes holds the change',
      indexed({ cities: ['b-town'], kinds: null }, { cities: ['a-town'], kinds: ['event'] }),
      event('a-town'),
    ],
    [
      'when one of several changes touches it',
      live('b-town'),
      [
        { city: 'a-town', kind: 'event' },
        { city: 'b-town', kind: 'event' },
      ],
    ],
    ['when there is no telling what has changed, whatever it was made from', live(), 'all'],
  ])('%s', (_when, basis, changes) => expect(isTouched(basis, changes)).toBe(true));
});

describe('an answer is not touched', () => {
  test.each<[string, Basis, Changes]>([
    ['by another city than those asked live', live('b-town'), event('a-town')],
    ['by another city than those of its scope', indexed({ cities: ['b-town'], kinds: null }), event('a-town')],
    ['by another kind than those of its scope', indexed({ cities: null, kinds: ['district'] }), event('a-town')],
    [
      'by the city of one scope and the kind of another',
      indexed({ cities: ['a-town'], kinds: ['district'] }, { cities: ['b-town'], kinds: ['event'] }),
      event('a-town'),
    ],
    ['by anything of a city when no city and no index was asked', live(), event('a-town')],
    ['when nothing has changed', live('a-town'), []],
  ])('%s', (_when, basis, changes) => expect(isTouched(basis, changes)).toBe(false));
});

test('only what was made from cities or the index depends on being told of changes', () => {
  expect(needsChanges(live('a-town'))).toBe(true);
  expect(needsChanges(indexed({ cities: null, kinds: null }))).toBe(true);
  expect(needsChanges(live())).toBe(false);
});
