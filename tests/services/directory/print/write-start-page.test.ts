import { expect, test } from 'vitest';
import { writeStartPage } from '../../../../services/directory/print/write-start-page.ts';

test('no region becomes markup', () => {
  const page = writeStartPage(['west', '"><script>alert(1)</script>'], 'https://directory.example');
  expect(page).toContain('Region West');
  expect(page).toContain('&lt;script&gt;');
  expect(page).not.toMatch(/<script/i);
});
