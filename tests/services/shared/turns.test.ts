import { expect, test } from 'vitest';
import { createTurns } from '../../../services/shared/turns.ts';

test('only so many pieces of work are done at once, one that fails makes room for the next', async () => {
  const takeTurn = createTurns({ atOnce: 2, waiting: 10, againSeconds: 1 });
  let running = 0;
  let most = 0;
  const work = async (fails: boolean) => {
    most = Math.max(most, ++running);
    await new Promise((done) => setImmediate(done));
    running -= 1;
    if (fails) throw new Error('broken');
    return 'done';
  };
  const results = await Promise.allSettled([1, 2, 3, 4, 5, 6].map((turn) => takeTurn(() => work(turn === 2))));
  expect(results.map(({ status }) => status).filter((status) => status === 'rejected')).toHaveLength(1);
  expect({ most, running }).toEqual({ most: 2, running: 0 });
  expect(await takeTurn(() => work(false))).toBe('done');
});

test('who finds too many waiting is sent away', async () => {
  const takeTurn = createTurns({ atOnce: 1, waiting: 1, againSeconds: 1 });
  const { promise, resolve } = Promise.withResolvers<void>();
  const [first, second] = [takeTurn(() => promise), takeTurn(async () => 'second')];
  await expect(takeTurn(async () => 'third')).rejects.toMatchObject({ reason: 'TOO_FREQUENT' });
  resolve();
  await first;
  expect(await second).toBe('second');
});
