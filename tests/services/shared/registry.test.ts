import { pino } from 'pino';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Outbound } from '../../../services/shared/outbound.ts';
import { createRegistryReader } from '../../../services/shared/registry.ts';

/** A reader of a registry that is as the test says, with what it asked, got and logged. */
function createFixture() {
  const registry: { etag: string; body: unknown } = { etag: '"1"', body: { cities: [{ slug: 'hattingen' }] } };
  const asked: (string | undefined)[] = [];
  const used: unknown[] = [];
  const logged: { level: number }[] = [];
  const fixture = {
    registry,
    asked,
    used,
    logged,
    use: (cities: unknown, _revoked?: unknown) => void used.push(cities),
  };
  const outbound = {
    getChanged: async (_url: string, etag: string | undefined) => {
      asked.push(etag);
      return etag === registry.etag ? null : registry;
    },
  } as Partial<Outbound> as Outbound;
  const log = pino({}, { write: (line: string) => void logged.push(JSON.parse(line)) });
  const city = z.object({ slug: z.string() });
  const read = createRegistryReader('http://network.example', city, { outbound, log }, (cities, revoked) =>
    fixture.use(cities, revoked),
  );
  return { ...fixture, fixture, read };
}

test('the cities are handed over once for each version of the registry', async () => {
  const { registry, asked, used, read } = createFixture();
  await read();
  await read();
  registry.etag = '"2"';
  await read();
  expect(asked).toEqual([undefined, '"1"', '"1"']);
  expect(used).toEqual([[{ slug: 'hattingen' }], [{ slug: 'hattingen' }]]);
});

test('what was revoked is handed over with the cities, and nothing when the network does not say it', async () => {
  const { fixture, registry, read } = createFixture();
  const revocations: unknown[] = [];
  fixture.use = (_cities: unknown, revoked?: unknown) => void revocations.push(revoked);
  await read();
  const cities = [{ slug: 'hattingen' }];
  registry.etag = '"2"';
  registry.body = { cities, revoked: [{ id: 'account-1', before: '2027-05-31T16:00:00.123Z' }] };
  await read();
  expect(revocations).toEqual([[], [{ id: 'account-1', before: Date.parse('2027-05-31T16:00:00.123Z') }]]);
});

test('the cities are handed over again when that is asked for', async () => {
  const { used, read } = createFixture();
  await read();
  await read(true);
  expect(used).toHaveLength(2);
});

test('what could not be used is asked for again, and the log says once that it fails and once that it works', async () => {
  const { fixture, used, asked, logged, read } = createFixture();
  const { use } = fixture;
  fixture.use = () => {
    throw new Error('the database is away');
  };
  await read();
  await read();
  fixture.use = use;
  await read();
  expect(asked).toEqual([undefined, undefined, undefined]);
  expect(used).toHaveLength(1);
  expect(logged.map(({ level }) => level)).toEqual([40, 30]);
});

test('one city that cannot be one leaves the whole answer unused', async () => {
  const { registry, used, read } = createFixture();
  registry.body = { cities: [{ slug: 'hattingen' }, { slug: 5 }] };
  await read();
  expect(used).toEqual([]);
});
