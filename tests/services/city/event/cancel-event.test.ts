import { expect, test } from 'vitest';
import { editor, inDays, member, startTestCity } from '../start-test-city.ts';

const cancel = 'mutation($id: ID!) { cancelEvent(id: $id) { status } }';

test('a cancelled event stays listed, and cancelling twice changes nothing', async () => {
  await using node = await startTestCity();
  const id = 'hattingen:event:fest';
  const stamps = { createdAt: inDays(-2), updatedAt: inDays(-2), licence: 'example' };
  await node.db.event.create({ data: { id, title: 'Fest', startsAt: inDays(2), visibility: 'PUBLIC', ...stamps } });

  expect((await node.ask(cancel, { id })).errors[0]!.extensions.reason).toBe('SIGN_IN_REQUIRED');
  expect((await node.ask(cancel, { id }, member)).errors[0]!.extensions.reason).toBe('ROLE_REQUIRED');
  expect((await node.ask(cancel, { id }, editor)).data).toEqual({ cancelEvent: { status: 'CANCELLED' } });
  const { updatedAt } = await node.db.event.findUniqueOrThrow({ where: { id } });
  expect(updatedAt > stamps.updatedAt).toBe(true);
  expect((await node.ask(cancel, { id }, editor)).data).toEqual({ cancelEvent: { status: 'CANCELLED' } });
  expect((await node.db.event.findUniqueOrThrow({ where: { id } })).updatedAt).toEqual(updatedAt);

  const list =
    '{ _entities(representations: [{ __typename: "City", slug: "hattingen" }]) { ... on City { events { nodes { status } } } } }';
  expect((await node.ask(list)).data._entities[0].events.nodes).toEqual([{ status: 'CANCELLED' }]);

  await node.ask('mutation($id: ID!) { withdrawEvent(id: $id) }', { id }, editor);
  for (const gone of [id, 'hattingen:event:never']) {
    expect((await node.ask(cancel, { id: gone }, editor)).errors[0]!.extensions).toMatchObject({ reason: 'NOT_FOUND' });
  }
});
