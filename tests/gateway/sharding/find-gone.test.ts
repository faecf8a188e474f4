import { parse, print } from 'graphql';
import { expect, test } from 'vitest';
import type { CityRequest } from '../../../gateway/sharding/city-request.ts';
import { findGone } from '../../../gateway/sharding/find-gone.ts';

const id = 'hattingen:event:fest';
const other = 'hattingen:event:markt';
const asked = (text: string, variables: object, slots: CityRequest['slots']): CityRequest => ({
  city: 'hattingen',
  document: parse(text),
  query: print(parse(text)),
  variables: { ...variables },
  operationType: 'query',
  slots,
});
const entities = asked(
  'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Event { title } } }',
  {
    r: [
      { __typename: 'Event', id },
      { __typename: 'Event', id: other },
      { __typename: 'City', slug: 'hattingen' },
    ],
  },
  [{ kind: 'entities', key: '_entities', variable: 'r', indices: [0, 4, 5] }],
);

test('an entity that comes as null without an error is gone; a city itself never is', () => {
  expect(findGone(entities, { data: { _entities: [null, { title: 'Markt' }, null] }, errors: [] })).toEqual([id]);
});

test('nothing counts as gone when the city tells of errors or sends no data', () => {
  expect(findGone(entities, { data: { _entities: [null, null, null] }, errors: [{ message: 'x' }] })).toEqual([]);
  expect(findGone(entities, { data: null, errors: [] })).toEqual([]);
});

test('a thing asked for by its id is gone when it comes as null, whether the id stands there or in a variable', () => {
  const slots = (['a', 'b', 'c'] as const).map((key) => ({ kind: 'root' as const, key }));
  const text = `query ($id: ID!) { a: event(id: "${id}") { title } b: event(id: $id) { title } c: event(id: $id) { id } }`;
  const request = asked(text, { id: other }, slots);
  expect(findGone(request, { data: { a: null, b: null, c: { id: other } }, errors: [] })).toEqual([id, other]);
});
