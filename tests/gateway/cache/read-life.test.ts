import { GraphQLError } from 'graphql';
import { describe, expect, test } from 'vitest';
import { readLife } from '../../../gateway/cache/read-life.ts';
import { openSession } from '../../../gateway/session.ts';
import { type Reason, Refusal } from '../../../services/shared/refusal.ts';

const open = () => openSession({ viewer: null, requestId: 'x', client: 'x', signal: new AbortController().signal });

describe('an answer is kept', () => {
  test('for 60 s when only services of the hub were asked', () => expect(readLife(undefined, open())).toBe(60_000));

  test('for 30 s when a city was asked live', () => {
    const session = open();
    session.record('a-town', null);
    expect(readLife(undefined, session)).toBe(30_000);
  });

  test('for 5 s when a city is missing', () => {
    const session = open();
    session.record('a-town', null);
    session.record('b-town', 'CITY_TIMEOUT');
    expect(readLife([new Refusal('CITY_TIMEOUT', { city: 'b-town' })], session)).toBe(5_000);
    expect(readLife(undefined, session)).toBe(5_000);
  });

  test('as long as any other when a city does not know all of what was asked', () => {
    const session = open();
    session.record('a-town', null);
    session.record('b-town', 'CITY_OUTDATED');
    expect(readLife([new Refusal('CITY_OUTDATED', { city: 'b-town' })], session)).toBe(30_000);
  });

  test('for 5 s when a part of what a city answered could not be used', () => {
    const session = open();
    session.record('a-town', null);
    expect(readLife([new Refusal('CITY_BAD_RESPONSE', { city: 'a-town' })], session)).toBe(5_000);
  });

  test('for 5 s when a service was asked of whose changes nobody tells', () => {
    const session = open();
    session.asksUnfollowed = true;
    expect(readLife(undefined, session)).toBe(5_000);
  });

  test.each<Reason>([
    'QUERY_INVALID',
    'INTERNAL',
    'SERVICE_UNAVAILABLE',
    'NOT_FOUND',
    'ROLE_REQUIRED',
    'SIGN_IN_REQUIRED',
  ])('not at all with the error %s, also beside a missing city', (reason) => {
    expect(readLife([new Refusal(reason)], open())).toBe(0);
    expect(readLife([new Refusal('CITY_TIMEOUT'), new Refusal(reason)], open())).toBe(0);
  });

  test('not at all with an error without a code', () => expect(readLife([new GraphQLError('x')], open())).toBe(0));
});
