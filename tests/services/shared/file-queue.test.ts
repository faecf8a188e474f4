import { expect, test } from 'vitest';
import { createFileQueue } from '../../../services/shared/file-queue.ts';

test('files are written one at a time, in the order of the requests, four of which wait', async () => {
  const inQueue = createFileQueue();
  const begun: number[] = [];
  const held = Promise.withResolvers<void>();
  const ask = (number: number) =>
    inQueue({}, async () => {
      begun.push(number);
      await held.promise;
      return number;
    });
  const all = Array.from({ length: 8 }, (_, number) => ask(number));
  const refused = await Promise.allSettled(all.slice(5));
  for (const outcome of refused) {
    expect(outcome).toMatchObject({ status: 'rejected', reason: { extensions: { reason: 'TOO_FREQUENT', limit: 5 } } });
  }
  expect(begun).toEqual([0]);
  held.resolve();
  expect(await Promise.all(all.slice(0, 5))).toEqual([0, 1, 2, 3, 4]);
  expect(begun).toEqual([0, 1, 2, 3, 4]);
  expect(await ask(9)).toBe(9);
});

test('a request gets one file, and one that cannot be written holds nobody up', async () => {
  const inQueue = createFileQueue();
  const request = {};
  await expect(inQueue(request, () => Promise.reject(new Error('full')))).rejects.toThrow('full');
  await expect(inQueue(request, async () => 'file')).rejects.toMatchObject({
    extensions: { reason: 'FILES_EXCEEDED' },
  });
  expect(await inQueue({}, async () => 'file')).toBe('file');
});
