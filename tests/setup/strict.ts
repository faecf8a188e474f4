import { afterAll, afterEach, expect, vi } from 'vitest';

const loud = (['error', 'warn'] as const).map((method) => vi.spyOn(console, method));
const warnings: string[] = [];
const remember = (warning: Error) => warnings.push(`${warning.name}: ${warning.message}`);
process.on('warning', remember);
afterAll(() => void process.off('warning', remember));

afterEach(() => {
  expect(
    loud.flatMap((spy) => spy.mock.calls),
    'nothing is written to console.error or console.warn',
  ).toEqual([]);
  expect(warnings, 'Node gives no warning').toEqual([]);
  for (const spy of loud) spy.mockClear();
});
