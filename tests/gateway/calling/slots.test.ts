import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSlots, type NoSlot, type Slot, type Slots } from '../../../gateway/calling/slots.ts';

const timeoutMs = 10_000;
const isSlot = (slot: Slot | NoSlot): slot is Slot => typeof slot !== 'string';

async function takeMany(slots: Slots, city: string, count: number): Promise<Slot[]> {
  const taken = await Promise.all(Array.from({ length: count }, () => slots.take(city, { timeoutMs })));
  return taken.filter(isSlot);
}

/** Takes slots in the background and returns the list that fills as they are given. */
function queue(slots: Slots, city: string, count: number, signal?: AbortSignal) {
  const given: (Slot | NoSlot)[] = [];
  for (let call = 0; call < count; call++)
    void slots.take(city, { signal, timeoutMs }).then((slot) => given.push(slot));
  return given;
}

const turn = () => new Promise((resolve) => setImmediate(resolve));
const free = (slot: Slot | NoSlot | undefined) => (slot as Slot)[Symbol.dispose]();

test('a city gets 8 slots and the ninth call waits for one of them', async () => {
  const slots = createSlots();
  const held = await takeMany(slots, 'hattingen', 8);
  const given = queue(slots, 'hattingen', 2);
  await turn();
  expect(given).toHaveLength(0);
  free(held[0]);
  await turn();
  expect(given.map(isSlot)).toEqual([true]);
});

test('a city whose slots are taken does not hold up another one', async () => {
  const slots = createSlots();
  await takeMany(slots, 'hattingen', 8);
  queue(slots, 'hattingen', 5);
  expect(await takeMany(slots, 'bottrop', 8)).toHaveLength(8);
});

test('200 slots are given in all, and the oldest waiting call gets the next one', async () => {
  const slots = createSlots();
  const held: Slot[] = [];
  for (let city = 0; city < 25; city++) held.push(...(await takeMany(slots, `city-${city}`, 8)));
  const first = queue(slots, 'late-one', 1);
  const second = queue(slots, 'late-two', 1);
  await turn();
  expect([first.length, second.length]).toEqual([0, 0]);
  free(held[17]);
  await turn();
  expect([first.length, second.length]).toEqual([1, 0]);
});

test('a slot that is freed twice lets only one call in', async () => {
  const slots = createSlots();
  const held = await takeMany(slots, 'hattingen', 8);
  const given = queue(slots, 'hattingen', 2);
  free(held[0]);
  free(held[0]);
  await turn();
  expect(given).toHaveLength(1);
});

test('64 calls may wait for one city and the next one is turned away', async () => {
  const slots = createSlots();
  const leave = new AbortController();
  await takeMany(slots, 'hattingen', 8);
  const given = queue(slots, 'hattingen', 64, leave.signal);
  expect(await slots.take('hattingen', { timeoutMs })).toBe('full');
  expect(given).toHaveLength(0);
  leave.abort();
});

test('4,000 calls may wait in all and the next one is turned away', async () => {
  const slots = createSlots();
  const leave = new AbortController();
  for (let city = 0; city < 25; city++) await takeMany(slots, `city-${city}`, 8);
  const given: (Slot | NoSlot)[][] = [];
  for (let city = 0; city < 63; city++) given.push(queue(slots, `late-${city}`, 64, leave.signal));
  await turn();
  expect(given.flat().filter((slot) => slot === 'full')).toHaveLength(63 * 64 - 4_000);
  leave.abort();
});

test('a waiting call that is cancelled leaves the queue and makes room there', async () => {
  const slots = createSlots();
  const leave = new AbortController();
  const held = await takeMany(slots, 'hattingen', 8);
  const left = queue(slots, 'hattingen', 64, leave.signal);
  leave.abort();
  await turn();
  expect(new Set(left)).toEqual(new Set(['cancelled']));
  const given = queue(slots, 'hattingen', 1);
  free(held[0]);
  await turn();
  expect(given.map(isSlot)).toEqual([true]);
});

test('a waiting call that runs out of time leaves the queue', async () => {
  const slots = createSlots();
  const held = await takeMany(slots, 'hattingen', 8);
  expect(await slots.take('hattingen', { timeoutMs: 20 })).toBe('timed-out');
  free(held[0]);
  expect(await takeMany(slots, 'hattingen', 1)).toHaveLength(1);
});

test('a call without time or whose client has left gets no slot', async () => {
  const slots = createSlots();
  expect(await slots.take('hattingen', { timeoutMs: 0 })).toBe('timed-out');
  expect(await slots.take('hattingen', { timeoutMs, signal: AbortSignal.abort() })).toBe('cancelled');
});

test('in any order of coming, leaving and finishing, no call is forgotten and no limit is passed', async () => {
  const step = fc.record({ city: fc.constantFrom('a', 'b'), what: fc.constantFrom('take', 'take', 'free', 'leave') });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 80 }), async (steps) => {
      const slots = createSlots();
      const held: Record<string, Slot[]> = { a: [], b: [] };
      const waiting: Record<string, AbortController[]> = { a: [], b: [] };
      for (const { city, what } of steps) {
        if (what === 'take') {
          const leave = new AbortController();
          waiting[city]!.push(leave);
          void slots.take(city, { signal: leave.signal, timeoutMs }).then((slot) => {
            waiting[city] = waiting[city]!.filter((other) => other !== leave);
            if (isSlot(slot)) held[city]!.push(slot);
          });
        }
        if (what === 'free') held[city]!.shift()?.[Symbol.dispose]();
        if (what === 'leave') waiting[city]![0]?.abort();
        await turn();
        expect(held[city]!.length).toBeLessThanOrEqual(8);
        if (waiting[city]!.length > 0) expect(held[city]).toHaveLength(8);
      }
      for (const leave of Object.values(waiting).flat()) leave.abort();
    }),
    { numRuns: 50 },
  );
});
