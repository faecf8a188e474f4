import { describe, expect, test } from 'vitest';
import type { RootField } from '../../../gateway/sharding/analyse.ts';
import { routeRepresentation, routeRootField } from '../../../gateway/sharding/route.ts';

const id = 'hattingen:initiative:welper-aktiv';

describe('a representation', () => {
  test('of a City belongs to its slug, of anything else to the city of its id', () => {
    expect(routeRepresentation({ __typename: 'City', slug: 'hattingen' })).toEqual({ city: 'hattingen' });
    expect(routeRepresentation({ __typename: 'Initiative', id })).toEqual({ city: 'hattingen' });
    expect(routeRepresentation({ __typename: 'Initiative', slug: 'bottrop', id })).toEqual({ city: 'hattingen' });
  });

  test.each([
    [{ __typename: 'City', slug: 'Hattingen' }, 'SLUG_MALFORMED', 'slug'],
    [{ __typename: 'City', id }, 'SLUG_MALFORMED', 'slug'],
    [{ __typename: 'Event', id: 'hattingen' }, 'ID_MALFORMED', 'id'],
    [{ __typename: 'Event', id: 7 }, 'ID_MALFORMED', 'id'],
    [{ __typename: 'Event' }, 'ID_MALFORMED', 'id'],
    [{ id: `${id}:more` }, 'ID_MALFORMED', 'id'],
    [null, 'ID_MALFORMED', 'id'],
    ['hattingen', 'ID_MALFORMED', 'id'],
  ])('%j is refused', (representation, refusal, argument) => {
    expect(routeRepresentation(representation)).toEqual({ refusal, argument });
  });
});

describe('a root field', () => {
  const field = (source: RootField['source']): RootField => ({ kind: 'root', key: 'a', alternatives: null, source });

  test('belongs to the city that its argument names', () => {
    expect(routeRootField(field({ argument: 'city', value: { literal: 'bottrop' } }), {})).toEqual({ city: 'bottrop' });
    expect(routeRootField(field({ argument: 'id', value: { variable: 'x' } }), { x: id })).toEqual({
      city: 'hattingen',
    });
  });

  test('is refused when the argument names no city', () => {
    expect(routeRootField(field({ argument: 'city', value: { variable: 'x' } }), {})).toEqual({
      refusal: 'SLUG_MALFORMED',
      argument: 'city',
    });
    expect(routeRootField(field({ argument: 'id', value: { literal: '7' } }), {})).toEqual({
      refusal: 'ID_MALFORMED',
      argument: 'id',
    });
    expect(routeRootField(field(null), {})).toEqual({ refusal: 'QUERY_INVALID' });
  });
});
