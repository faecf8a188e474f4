import { expect, test } from 'vitest';
import { createRetryBudget } from '../../../gateway/calling/retry-budget.ts';

const spendAll = (budget: ReturnType<typeof createRetryBudget>) => {
  let spent = 0;
  while (budget.spend()) spent += 1;
  return spent;
};

test('a fresh budget holds ten retries', () => {
  expect(spendAll(createRetryBudget())).toBe(10);
});

test('five requests earn exactly one retry', () => {
  const budget = createRetryBudget();
  spendAll(budget);
  for (let request = 0; request < 4; request++) budget.earn();
  expect(budget.spend()).toBe(false);
  budget.earn();
  expect(budget.spend()).toBe(true);
  expect(budget.spend()).toBe(false);
});

test('a budget never saves more than ten retries', () => {
  const budget = createRetryBudget();
  for (let request = 0; request < 1_000; request++) budget.earn();
  expect(spendAll(budget)).toBe(10);
});
