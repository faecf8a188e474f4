import { expect, test } from 'vitest';
import { inDays, startTestCity } from '../start-test-city.ts';

const stamps = { createdAt: inDays(-900), updatedAt: inDays(-900), licence: 'example', visibility: 'PUBLIC' as const };
const id = 'hattingen:conference:runde';

test('the last meeting has begun, the next is not over, and neither was cancelled', async () => {
  await using node = await startTestCity();
  await node.db.conference.create({ data: { id, title: 'Runde', ...stamps } });
  const meetings = async () => {
    const { data, errors } = await node.ask(
      `{ conference(id: "${id}") { lastMeeting { title } nextMeeting { title } meetings { totalCount } } }`,
    );
    expect(errors).toEqual([]);
    const { lastMeeting, nextMeeting, meetings } = data.conference;
    return [lastMeeting?.title ?? null, nextMeeting?.title ?? null, meetings.totalCount];
  };
  const meet = (title: string, days: number, more: object = {}) =>
    node.db.event.create({
      data: {
        id: `hattingen:event:${title}`,
        title,
        startsAt: inDays(days),
        endsAt: inDays(days + 0.1),
        conferenceId: id,
        ...stamps,
        ...more,
      },
    });
  expect(await meetings()).toEqual([null, null, 0]);
  await meet('alt', -60);
  await meet('neu', 30);
  await meet('spaet', 60);
  expect(await meetings()).toEqual(['alt', 'neu', 2]);
  await meet('ausgefallen', -1, { status: 'CANCELLED' });
  await meet('faellt-aus', 1, { status: 'CANCELLED' });
  expect(await meetings()).toEqual(['alt', 'neu', 3]);
  await meet('eben', -0.05);
  expect(await meetings(), 'a meeting that goes on is both').toEqual(['eben', 'eben', 4]);
  await node.db.event.deleteMany();
  await meet('jeden-monat', -100, { recurrence: 'FREQ=MONTHLY' });
  expect(await meetings(), 'and so is one that repeats for ever').toEqual(['jeden-monat', 'jeden-monat', 1]);
});
