import { expect, test } from 'vitest';
import { editor } from '../start-test-city.ts';
import { list, neighbour, post, startListCity } from './start-list-city.ts';

const readers = 10_000;

test('a post to ten thousand waits for all of them in one step, while the city goes on answering', async () => {
  await using city = await startListCity(new Date(), false);
  await city.reset();
  const { db, ask } = city.node;
  await db.$executeRaw`
    INSERT INTO "Subscription" ("id", "listId", "address", "topics", "evidence", "state", "requestedAt", "confirmedAt")
    SELECT 'hattingen:subscription:s' || n, ${list}, 's' || n || '@haus.example', '{}', '[]', 'CONFIRMED', now(), now()
      FROM generate_series(1, ${readers}::int) n`;
  const { id } = (await ask(post('subject: "An alle", text: "Guten Tag"'), {}, neighbour)).data.postToList;
  let answered = 0;
  let isDone = false;
  const approving = ask(`mutation { approvePost(id: "${id}") { state } }`, {}, editor).finally(() => {
    isDone = true;
  });
  while (!isDone) {
    expect((await ask(`{ mailingList(id: "${list}") { title } }`)).data.mailingList.title).toBe('Verteiler für alle');
    answered += 1;
  }
  expect((await approving).data.approvePost).toEqual({ state: 'SENT' });
  expect(answered).toBeGreaterThan(1);
  expect([await db.mail.count(), await db.delivery.count()]).toEqual([1, readers]);
}, 60_000);
