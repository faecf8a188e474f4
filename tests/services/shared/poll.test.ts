import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { startPolling } from '../../../services/shared/poll.ts';

test('work is done again and again until the end, which waits for what is under way', async () => {
  let begun = 0;
  let ended = 0;
  const polling = startPolling(async () => {
    begun += 1;
    await sleep(5);
    ended += 1;
  }, 10);
  while (begun < 3) await sleep(1);
  await polling[Symbol.asyncDispose]();
  expect(ended).toBe(begun);
  await sleep(50);
  expect(ended).toBe(begun);
});

test('whoever asks for it gets work that began afterwards, and it is never done twice at a time', async () => {
  const releases: (() => void)[] = [];
  let atOnce = 0;
  await using polling = startPolling(async () => {
    atOnce += 1;
    expect(atOnce).toBe(1);
    await new Promise<void>((done) => releases.push(done));
    atOnce -= 1;
  }, 60_000);
  const settled: string[] = [];
  const first = polling.now().then(() => settled.push('first'));
  await sleep(5);
  const both = [polling.now().then(() => settled.push('second')), polling.now().then(() => settled.push('third'))];
  releases[0]!();
  await first;
  await sleep(5);
  expect([settled, releases.length]).toEqual([['first'], 2]);
  releases[1]!();
  await Promise.all(both);
  expect(releases).toHaveLength(2);
});
