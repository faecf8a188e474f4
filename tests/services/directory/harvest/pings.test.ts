import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPings } from '../../../../services/directory/harvest/pings.ts';

let taken: string[];
let ping: (key: string) => void;
beforeEach(() => {
  vi.useFakeTimers();
  taken = [];
  ping = createPings((key) => taken.push(key), 250);
});
afterEach(() => {
  vi.useRealTimers();
});

test('the first ping is taken up at once, for each city', () => {
  ping('hattingen');
  ping('bottrop');
  expect(taken).toEqual(['hattingen', 'bottrop']);
});

test('what comes right behind it is taken up once, after a while', () => {
  for (let time = 0; time < 10; time += 1) ping('hattingen');
  expect(taken).toHaveLength(1);
  vi.advanceTimersByTime(249);
  expect(taken).toHaveLength(1);
  vi.advanceTimersByTime(1);
  expect(taken).toHaveLength(2);
  vi.advanceTimersByTime(10_000);
  expect(taken).toHaveLength(2);
});

test('a city that pings without end is taken up four times a second', () => {
  for (let ms = 0; ms < 10_000; ms += 10) {
    ping('hattingen');
    vi.advanceTimersByTime(10);
  }
  expect(taken.length).toBeGreaterThan(35);
  expect(taken.length).toBeLessThanOrEqual(41);
});
