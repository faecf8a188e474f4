import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { judgeFile } from './judge-file.ts';

const folder = new URL('corpus/', import.meta.url);
const files = readdirSync(folder).filter((name) => !name.endsWith('.expected.json'));
const expectedOf = (file: string) => JSON.parse(readFileSync(new URL(`${file}.expected.json`, folder), 'utf8'));

test('the corpus has at least 30 files', () => {
  expect(files.length).toBeGreaterThanOrEqual(30);
});

test.each(files)('%s is read as it is expected', async (file) => {
  const { kind, tags, ...expected } = expectedOf(file);
  expect(await judgeFile(new URL(file, folder), kind, tags)).toEqual(expected);
});
