import pg from 'pg';
import { expect, test } from 'vitest';
import { startCity } from '../../../services/city/start.ts';
import { databaseUrl, withConnection } from '../../../services/shared/database.ts';
import { createLog } from '../../../services/shared/log.ts';
import { createTestDatabase } from '../../setup/database.ts';
import { post, postgresUrl } from './start-test-city.ts';

test('points in time stay what they are, also in a database that is set to German time', async () => {
  const url = await createTestDatabase('city');
  const name = pg.escapeIdentifier(new URL(url).pathname.slice(1));
  await withConnection(databaseUrl(postgresUrl(), 'postgres'), (client) =>
    client.query(`ALTER DATABASE ${name} SET TimeZone = 'Europe/Berlin'`),
  );
  const config = { host: '127.0.0.1', port: 0, cities: [{ slug: 'hattingen', databaseUrl: url }], hub: null };
  await using city = await startCity(
    { ...config, logLevel: 'silent', poolSize: 2 },
    { log: createLog('test', 'silent'), now: () => new Date('2027-03-01T00:00:00Z') },
  );
  const db = city.database('hattingen');
  // By the German clock this hour does not exist; as UTC it does.
  const startsAt = '2027-03-28T02:30:00.000Z';
  const stamps = { createdAt: startsAt, updatedAt: startsAt, licence: 'example', visibility: 'PUBLIC' as const };
  const [event, initiative] = ['hattingen:event:fest', 'hattingen:initiative:chor'];
  await db.initiative.create({ data: { id: initiative, title: 'Chor', ...stamps } });
  await db.event.create({ data: { id: event, title: 'Fest', startsAt, organiserId: initiative, ...stamps } });
  const stored = await withConnection(url, (client) =>
    client.query('SELECT extract(epoch FROM "startsAt")::int AS seconds FROM "Event"'),
  );
  expect(stored.rows).toEqual([{ seconds: Date.parse(startsAt) / 1_000 }]);
  const query = `{ event(id: "${event}") { startsAt } initiative(id: "${initiative}") {
    at: events(from: "${startsAt}") { nodes { startsAt } } before: events(to: "${startsAt}") { nodes { startsAt } } } }`;
  const { data } = await post(city.endpoints.hattingen!, { query });
  expect(data).toEqual({ event: { startsAt }, initiative: { at: { nodes: [{ startsAt }] }, before: { nodes: [] } } });
});
