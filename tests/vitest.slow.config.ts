import { defineConfig } from 'vitest/config';
import base from './vitest.config.ts';

export default defineConfig({
  ...base,
  test: { ...base.test, include: ['tests/**/*.slow.test.ts'], exclude: [], testTimeout: 300_000, hookTimeout: 120_000 },
});
