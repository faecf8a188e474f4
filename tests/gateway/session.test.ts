import { expect, test } from 'vitest';
import { openSession } from '../../gateway/session.ts';
import type { Code } from '../../services/shared/refusal.ts';

const complete = (...records: (Code | null)[]) => {
  const session = openSession({ viewer: null, requestId: 'x', client: 'x', signal: new AbortController().signal });
  for (const failure of records) session.record('bottrop', failure);
  return session.completeness();
};
const missing = (code: Code) => ({ asked: 1, answered: 0, missing: [{ city: 'bottrop', code }] });
const answered = { asked: 1, answered: 1, missing: [] };

test.each<[string, (Code | null)[], object]>([
  ['that answers', [null, null], answered],
  ['that fails once is missing', [null, 'CITY_TIMEOUT', null], missing('CITY_TIMEOUT')],
  ['that does not know what it is asked is missing', ['CITY_OUTDATED', 'CITY_OUTDATED'], missing('CITY_OUTDATED')],
  [
    'that does not know something but answers the rest is not missing',
    ['CITY_OUTDATED', null, 'CITY_OUTDATED'],
    answered,
  ],
  [
    'that does not know something and fails is missing',
    ['CITY_OUTDATED', 'CITY_TIMEOUT', null],
    missing('CITY_TIMEOUT'),
  ],
])('a city %s', (_what, records, expected) => {
  expect(complete(...records)).toEqual(expected);
});

test('without a city that was asked nothing is said of completeness', () => expect(complete()).toBeUndefined());
