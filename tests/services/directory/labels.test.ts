import { expect, test } from 'vitest';
import * as labels from '../../../services/directory/labels.ts';

test('there are sixteen states, and no two things of a sort are called the same', () => {
  expect(Object.keys(labels.stateLabels)).toHaveLength(16);
  for (const [sort, names] of Object.entries(labels)) {
    expect(new Set(Object.values(names)).size, sort).toBe(Object.keys(names).length);
  }
});
