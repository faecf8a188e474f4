import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { codeOf, codes, isReason, type Reason, Refusal, sentenceOf } from '../../../services/shared/refusal.ts';

const source = readFileSync(new URL('../../../services/shared/refusal.ts', import.meta.url), 'utf8');
const reasons = [...source.matchAll(/^ {2}([A-Z_]+): \[/gm)].map(([, reason]) => reason as Reason);

describe('the catalogue of refusals', () => {
  test('has a reason for every code of the closed set, and codes of that set only', () => {
    expect(reasons.length).toBeGreaterThan(40);
    expect(reasons.every(isReason)).toBe(true);
    expect(new Set(reasons.map(codeOf))).toEqual(new Set(codes));
  });

  test.each(reasons)('%s says in whole sentences what is wrong and what to do next', (reason) => {
    const sentence = sentenceOf(reason, { argument: 'input.name', limit: 3 });
    expect(sentence).toMatch(/^["A-Za-z].*\.$/);
    expect(sentence).not.toMatch(/[{}]|undefined/);
    expect(sentenceOf(reason)).not.toMatch(/[{}]|undefined/);
  });

  test.each([
    [1, '1 seconds'],
    [120, '120 seconds'],
    [121, '3 minutes'],
    [3_600, '60 minutes'],
    [undefined, 'a minute'],
  ])('says to wait %s seconds as %s', (limit, wait) => {
    expect(sentenceOf('TOO_FREQUENT', { limit })).toBe(`That was too often. Wait ${wait} and try again.`);
  });

  test('names the state that something is in', () => {
    expect(sentenceOf('STATE_UNFIT', { argument: 'application', detail: 'DRAFT' })).toMatch(/the application is DRAFT/);
  });

  test('is not left by words that objects know anyway', () => {
    expect(['constructor', 'toString', '__proto__', '', 5, null].some(isReason)).toBe(false);
  });
});

test('a refusal carries code, reason and details, and the HTTP status only when one is given', () => {
  const refusal = new Refusal('TEXT_TOO_LONG', { argument: 'input.name', limit: 200 });
  expect(refusal.message).toBe('input.name is longer than 200 characters. Shorten it.');
  expect(refusal.extensions).toEqual({
    code: 'BAD_INPUT',
    reason: 'TEXT_TOO_LONG',
    argument: 'input.name',
    limit: 200,
  });
  expect(new Refusal('TOKEN_INVALID', {}, 401).extensions.http).toEqual({ status: 401 });
});
