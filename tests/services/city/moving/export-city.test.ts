import { randomBytes } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import ICAL from 'ical.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Prisma } from '../../../../prisma/city/client/client.ts';
import { exportLimits } from '../../../../services/city/moving/limits.ts';
import { leftOut, ownTables } from '../../../../services/city/moving/own-tables.ts';
import { databaseUrl, ensureDatabase, withConnection } from '../../../../services/shared/database.ts';
import { migrateDatabase } from '../../../../services/shared/migrations.ts';
import { admin, editor, member, postgresUrl, startTestCity, type TestCity } from '../start-test-city.ts';
import { fillCity, hostile } from './fill-city.ts';
import { readAll } from './read-all.ts';

let clock: Date;
let node: TestCity;
beforeEach(async () => {
  clock = new Date('2027-06-01T12:00:00Z');
  node = await startTestCity({ now: () => clock });
  await fillCity(node.db, 'hattingen');
});
afterEach(() => node[Symbol.asyncDispose]());

const ask = (viewer = editor as Parameters<TestCity['ask']>[2], city = 'hattingen') =>
  node.ask('mutation($city: ID!) { exportCity(city: $city) { url expiresAt } }', { city }, viewer);
const fetchExport = async () => fetch((await ask()).data.exportCity.url);
const unpack = async (answer?: Response): Promise<Record<string, string>> => {
  const files = unzipSync(new Uint8Array(await (answer ?? (await fetchExport())).arrayBuffer()));
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, Buffer.from(bytes).toString()]));
};

describe('exportCity', () => {
  test('gives editors and the programme office an address for ten minutes, nobody else, and is in the audit log', async () => {
    for (const [viewer, reason] of [
      [null, 'SIGN_IN_REQUIRED'],
      [member, 'ROLE_REQUIRED'],
      [{ account: 'm', grants: [{ role: 'maintainer', city: 'hattingen' }] }, 'ROLE_REQUIRED'],
    ] as const) {
      expect((await ask(viewer as never)).errors[0]!.extensions.reason).toBe(reason);
    }
    expect((await ask(editor, 'bottrop')).errors[0]!.extensions.reason).toBe('ID_FOREIGN');
    const { exportCity } = (await ask(admin)).data;
    expect(exportCity.url).toMatch(new RegExp(`^${node.city.url}/hattingen/exports/[\\w-]{43}\\.zip$`));
    expect(exportCity.expiresAt).toBe(new Date(clock.getTime() + 600_000).toISOString());
    const audit = await node.db.auditEntry.findMany({ where: { action: 'city-exported' } });
    expect(audit.map(({ actor, subject }) => [actor, subject])).toEqual([[admin.account, 'hattingen']]);
  });

  test('the address holds until its time is over, and for no other city', async () => {
    const { url } = (await ask()).data.exportCity;
    const answer = await fetch(url);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/zip',
      'cache-control': 'private, no-store',
      'content-disposition': 'attachment; filename="hattingen-2027-06-01.zip"',
    });
    await answer.arrayBuffer();
    const refused = await fetch(url.replace(/.\.zip$/, '.zip'));
    expect([refused.status, await refused.json()]).toMatchObject([
      404,
      { errors: [{ extensions: { reason: 'EXPORT_OVER' } }] },
    ]);
    clock = new Date(clock.getTime() + exportLimits.holdsMs);
    expect((await fetch(url)).status).toBe(404);
  });
});

test('the address begins with what people call the node, where that is said', async () => {
  for (const settings of [
    { publicUrl: 'https://knoten.example' },
    { publicUrl: 'https://intern.example', exportUrl: 'https://knoten.example' },
  ]) {
    await using other = await startTestCity(settings);
    const { data } = await other.ask('mutation { exportCity(city: "hattingen") { url } }', {}, editor);
    expect(data.exportCity.url).toMatch(/^https:\/\/knoten\.example\/hattingen\/exports\//);
  }
});

describe('an export', () => {
  test('takes along every table or says why not', () => {
    expect([...ownTables, ...leftOut].sort()).toEqual(Object.values(Prisma.ModelName).sort());
  });

  test('holds all rows as JSON, drafts and withdrawn things too, and no key', async () => {
    const files = await unpack();
    expect(Object.keys(files).sort()).toEqual([
      ...['README.txt', 'csv/best-practice.csv', 'csv/board-entry.csv', 'csv/conference.csv', 'csv/district.csv'],
      ...['csv/event.csv', 'csv/funding.csv', 'csv/initiative.csv', 'csv/mailing-list.csv', 'csv/office.csv'],
      ...['csv/training.csv', 'csv/working-group.csv', 'data.json', 'database.sql', 'events.ics'],
    ]);
    const data = JSON.parse(files['data.json']!);
    expect(data).toMatchObject({ format: 'stadtverbund-city', version: 1, city: 'hattingen' });
    expect(data.tables.Initiative).toMatchObject([
      { id: 'hattingen:initiative:chor', title: '=1+1', summary: hostile, topics: ['CULTURE', 'SPORT'] },
      { id: 'hattingen:initiative:intern', visibility: 'MEMBERS' },
      { id: 'hattingen:initiative:weg', withdrawnAt: '2027-05-03T10:30:00.12+00:00' },
    ]);
    expect(data.tables.Event[1]).toMatchObject({ venueLat: 51.12345678901234, venueLon: 1e-7 });
    expect(data.tables.AuditEntry).toHaveLength(3);
    expect(data.tables.PendingChange[0].input).toMatchObject({
      fields: { title: hostile, deep: [1, null, { a: true }] },
    });
    expect(files['README.txt']).toContain('Daten der Stadt hattingen');
  });

  test('its SQL makes the same rows in an empty database, which a node then serves', async () => {
    const before = await unpack();
    const url = databaseUrl(postgresUrl(), `restored_${process.pid}_${Date.now()}`);
    await ensureDatabase(url);
    await withConnection(url, (client) => client.query(before['database.sql']!));
    expect(await readAll(url)).toEqual(await readAll(node.databaseUrl));
    await migrateDatabase(url, 'city');
    await withConnection(url, async (client) => {
      const entries = await client.query('SELECT "id" FROM "FeedEntry" ORDER BY "id"');
      expect(entries.rows.map(({ id }) => id)).toEqual([
        ...['hattingen:district:mitte', 'hattingen:event:probe', 'hattingen:initiative:chor', 'office'],
      ]);
      await client.query(`INSERT INTO "AuditEntry" ("at", "actor", "action", "subject") VALUES (now(), 'a', 'b', 'c')`);
    });
  });

  test('its tables are opened by a spreadsheet without running a formula', async () => {
    const files = await unpack();
    expect(files['csv/initiative.csv']!.startsWith('\uFEFF')).toBe(true);
    const read = (name: string) =>
      parse(files[`csv/${name}.csv`]!, { bom: true, delimiter: ';', columns: true }) as Record<string, string>[];
    expect(read('initiative')).toMatchObject([
      {
        Kennung: 'hattingen:initiative:chor',
        Titel: "'=1+1",
        Zusammenfassung: hostile,
        Themen: 'CULTURE | SPORT',
        Telefon: '0049 1',
        Zurückgezogen: '',
      },
      { Titel: 'Intern', Sichtbarkeit: 'MEMBERS' },
      { Titel: 'Weg', Zurückgezogen: '03.05.2027 12:30' },
    ]);
    expect(read('event')).toMatchObject([{ Ganztägig: 'nein' }, { Beginn: '04.05.2027 12:30' }, { Ganztägig: 'ja' }]);
    expect(read('office')).toMatchObject([{ Büro: "'=SUMME(A1)" }]);
    expect(read('best-practice')).toHaveLength(1);
    for (const name of ['initiative', 'event', 'district', 'office', 'best-practice']) {
      expect(
        Object.keys(read(name)[0]!).filter((heading) => /^[a-z]/.test(heading)),
        name,
      ).toEqual([]);
    }
  });

  test('its calendar holds all events that were not withdrawn', async () => {
    const calendar = new ICAL.Component(ICAL.parse((await unpack())['events.ics']!));
    const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
    expect(events.map(({ uid }) => uid)).toEqual([
      'hattingen:event:probe@stadtverbund',
      'hattingen:event:probe@stadtverbund',
      'hattingen:event:tag@stadtverbund',
    ]);
    expect(events[0]!.summary).toBe(hostile);
    expect(events[0]!.startDate.toJSDate()).toEqual(new Date('2027-05-04T10:30:00Z'));
    expect(events[0]!.isRecurring()).toBe(true);
    expect(String(events[0]!.component.getFirstPropertyValue('exdate'))).toBe('2027-05-11T12:30:00');
    expect([events[1]!.recurrenceId, events[1]!.startDate].map(String)).toEqual([
      '2027-05-18T12:30:00',
      '2027-05-19T12:30:00',
    ]);
    expect(events[2]!.startDate.isDate).toBe(true);
  });

  test('shows the city as it was at one moment, whatever is written meanwhile', async () => {
    const many = Array.from({ length: 600 }, (_, index) => ({
      ...{ id: `hattingen:best-practice:k${index}`, title: `${index}`, lessons: randomBytes(8_000).toString('hex') },
      ...{ licence: 'CC0-1.0', createdAt: clock, updatedAt: clock },
    }));
    await node.db.bestPractice.createMany({ data: many });
    const answer = await fetchExport();
    expect((await fetchExport()).status, 'one at a time').toBe(429);
    await node.db.bestPractice.deleteMany();
    const files = await unpack(answer);
    expect(JSON.parse(files['data.json']!).tables.BestPractice).toHaveLength(601);
    expect(files['database.sql']!.match(/^INSERT INTO "BestPractice"/gm)).toHaveLength(601);
  });
});
