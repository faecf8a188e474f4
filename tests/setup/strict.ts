import { afterEach, expect, vi } from 'vitest';

const loud = (['error', 'warn'] as const).map((method) => vi.spyOn(console, method));
const warnings: string[] = [];
process.on('warning', (warning) => warnings.push(`${warning.name}: ${warning.message}`));

afterEach(() => {
  expect(
    loud.flatMap((spy) => spy.mock.calls),
    'nothing is written to console.error or console.warn',
  ).toEqual([]);
  expect(warnings, 'Node gives no warning').toEqual([]);
  for (const spy of loud) spy.mockClear();
});
