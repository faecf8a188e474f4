import { expect, test } from 'vitest';
import { killSender } from './kill-sender.ts';

test('each recipient of 1,000 mails gets each of them exactly once though the sender is killed at 100 random moments', {
  timeout: 600_000,
}, async () => {
  const seen = await killSender(500, 100, 7);
  expect(seen.mailboxes.size).toBe(500);
  for (const texts of seen.mailboxes.values()) expect(texts.toSorted()).toEqual(['one', 'two']);
  expect(seen.states).toEqual({ SENT: 1_000 });
  expect(seen).toMatchObject({ kills: 100, fruitful: 100 });
  expect(seen.tooMany).toBe(0);
});
