import { expect, test } from 'vitest';
import { killSender } from './kill-sender.ts';

// kills.slow.test.ts does the same with 1,000 mails and 100 kills.
test('each recipient of 60 mails gets each of them exactly once though the sender is killed three times', {
  timeout: 60_000,
}, async () => {
  const seen = await killSender(30, 3, 11);
  for (const texts of seen.mailboxes.values()) expect(texts.toSorted()).toEqual(['one', 'two']);
  expect(seen).toMatchObject({ kills: 3, states: { SENT: 60 } });
  expect([seen.mailboxes.size, seen.tooMany]).toEqual([30, 0]);
});
