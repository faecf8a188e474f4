import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Changes } from '../../../gateway/cache/basis.ts';
import { type ChangesFollower, followChanges } from '../../../gateway/cache/follow-changes.ts';
import { createLog } from '../../../services/shared/log.ts';
import { createOutbound, type Outbound } from '../../../services/shared/outbound.ts';
import { type FakeHub, startFakeHub } from './fake-hub.ts';

let hub: FakeHub;
let outbound: Outbound;
let follower: ChangesFollower;
let told: Changes[];
let time: number;
beforeEach(async () => {
  hub = await startFakeHub();
  outbound = createOutbound();
  told = [];
  time = 0;
  follower = followChanges({
    directoryUrl: `${hub.url}/directory`,
    outbound,
    log: createLog('test', 'silent'),
    now: () => time,
    onChanges: (changes) => told.push(changes),
  });
});
afterEach(async () => {
  await follower[Symbol.asyncDispose]();
  await outbound[Symbol.asyncDispose]();
  await hub[Symbol.asyncDispose]();
});

test('at first anything may have changed, then only what comes after the position that was told', async () => {
  hub.change('a-town', 'event');
  await follower.refresh();
  expect(told).toEqual(['all']);
  hub.change('b-town', 'district');
  hub.change('a-town', 'event');
  await follower.refresh();
  expect(told.flat()).toEqual(['all', { city: 'b-town', kind: 'district' }, { city: 'a-town', kind: 'event' }]);
  expect(hub.changesAsked.slice(0, 2)).toEqual(['/directory/changes', '/directory/changes?after=1']);
});

test('the directory is asked twice a second by itself', async () => {
  await follower.refresh();
  hub.change('a-town', 'event');
  for (let waited = 0; told.flat().length < 2 && waited < 10_000; waited += 50) await sleep(50);
  expect(told.flat()).toEqual(['all', { city: 'a-town', kind: 'event' }]);
});

test('a refresh tells what changed before it, also while the directory is being asked already', async () => {
  await follower.refresh();
  const underWay = follower.refresh();
  hub.change('a-town', 'event');
  await follower.refresh();
  expect(told.flat()).toContainEqual({ city: 'a-town', kind: 'event' });
  await underWay;
});

test('anything may have changed when the directory says so, and it goes on from the position it names', async () => {
  await follower.refresh();
  hub.changesAnswer = { position: '7', all: true };
  await follower.refresh();
  expect(told.at(-1)).toBe('all');
  hub.changesAnswer = { position: '8' };
  await follower.refresh();
  expect(hub.changesAsked).toContain('/directory/changes?after=7');
  expect(told.at(-1)).toEqual([]);
});

test.each<[string, number | object]>([
  ['a status', 503],
  ['an answer of another shape', { position: 5 }],
  ['changes without a city', { position: '5', changes: [{ kind: 'event' }] }],
  ['more than 1 MiB', { position: '5', changes: [{ city: 'x'.repeat(1_100_000), kind: 'event' }] }],
])('%s is no news: nothing is known until the directory answers again', async (_what, answer) => {
  await follower.refresh();
  expect(follower.isHeard()).toBe(true);
  hub.changesAnswer = answer;
  time += 2_999;
  await follower.refresh();
  expect(follower.isHeard()).toBe(true);
  time += 1;
  expect(follower.isHeard()).toBe(false);
  expect(told.filter(({ length }) => length > 0)).toEqual(['all']);
});

test('what was missed in a short silence is told after it', async () => {
  await follower.refresh();
  hub.changesAnswer = 503;
  hub.change('a-town', 'event');
  time += 2_900;
  await follower.refresh();
  hub.changesAnswer = null;
  await follower.refresh();
  expect(told.flat()).toEqual(['all', { city: 'a-town', kind: 'event' }]);
});

test('after a silence of 3 s anything may have changed', async () => {
  await follower.refresh();
  hub.changesAnswer = 503;
  hub.change('a-town', 'event');
  time += 3_000;
  await follower.refresh();
  hub.changesAnswer = null;
  await follower.refresh();
  expect(told.flat()).toEqual(['all', 'all']);
  expect(hub.changesAsked.filter((url) => url === '/directory/changes').length).toBeGreaterThan(1);
  expect(follower.isHeard()).toBe(true);
});
