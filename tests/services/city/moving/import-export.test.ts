import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importExport } from '../../../../services/city/moving/import-export.ts';
import { ownTables } from '../../../../services/city/moving/own-tables.ts';
import { startCity } from '../../../../services/city/start.ts';
import { createLog } from '../../../../services/shared/log.ts';
import { createTestDatabase } from '../../../setup/database.ts';
import { editor, startTestCity } from '../start-test-city.ts';
import { fillCity } from './fill-city.ts';
import { readAll } from './read-all.ts';

const now = new Date('2027-06-01T12:00:00Z');
let folder: string;
let zip: Uint8Array;
/** Less than is usual, so that a test need not make as much. */
const limits = { zipBytes: 1_000_000, dataBytes: 1_000_000 };
/** What the exported city held, and a page of its feed. */
let before: Record<string, string[]>;
let feedBefore: { next: string; items: { id: string; state: string }[] };
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stadtverbund-import-'));
  await using node = await startTestCity();
  await fillCity(node.db, 'hattingen');
  const { data } = await node.ask('mutation { exportCity(city: "hattingen") { url } }', {}, editor);
  before = await readAll(node.databaseUrl);
  feedBefore = (await (await fetch(`${node.city.url}/hattingen/feed`)).json()) as typeof feedBefore;
  zip = new Uint8Array(await (await fetch(data.exportCity.url)).arrayBuffer());
});
afterAll(() => rm(folder, { recursive: true }));

const save = async (bytes: Uint8Array) => {
  const file = join(folder, `${crypto.randomUUID()}.zip`);
  await writeFile(file, bytes);
  return file;
};
const importInto = async (databaseUrl: string, bytes: Uint8Array, slug = 'hattingen') =>
  importExport({ slug, databaseUrl }, await save(bytes), now, limits);
/** The same export with other data. */
// biome-ignore lint/suspicious/noExplicitAny: a test knows what the data look like.
const withData = (change: (data: Record<string, any>) => unknown): Uint8Array => {
  const { 'data.json': data, ...others } = unzipSync(zip);
  const changed = change(JSON.parse(Buffer.from(data!).toString()));
  return zipSync({
    ...others,
    'data.json': Buffer.from(typeof changed === 'string' ? changed : JSON.stringify(changed)),
  });
};

/** The same archive of one file that says of it that it unpacks to so many bytes. */
const declare = (archive: Uint8Array, size: number): Uint8Array => {
  const view = new DataView(archive.buffer, archive.byteOffset);
  const directory = view.getUint32(archive.length - 6, true);
  view.setUint32(22, size, true);
  view.setUint32(directory + 24, size, true);
  return archive;
};

describe('an export that is brought to a node', () => {
  test('makes the same rows in an empty database, and an entry in the audit log', async () => {
    const databaseUrl = await createTestDatabase('city');
    await importInto(databaseUrl, zip);
    const { AuditEntry: log, ...rows } = await readAll(databaseUrl);
    expect({ ...rows, AuditEntry: log!.slice(0, -1) }).toEqual(before);
    expect(log!.at(-1)).toMatch(/^\(4,"2027-06-01 12:00:00\+00",system,city-imported,hattingen,"\{""rows"": \d+\}"\)$/);
  });

  test('begins a feed of its own with what is public: who knows the old one reads anew, and nothing withdrawn comes up', async () => {
    const databaseUrl = await createTestDatabase('city');
    await importInto(databaseUrl, zip);
    const cities = [{ slug: 'hattingen', databaseUrl }];
    const config = { host: '127.0.0.1', port: 0, cities, hub: null, logLevel: 'silent', poolSize: 3 };
    await using own = await startCity(config, { log: createLog('test', 'silent') });
    const page = (await (await fetch(`${own.url}/hattingen/feed`)).json()) as typeof feedBefore;
    const idsOf = ({ items }: typeof feedBefore) => items.map(({ id, state }) => `${state} ${id}`).sort();
    expect(idsOf(page)).toEqual(idsOf(feedBefore));
    expect(idsOf(page)).not.toContain('updated hattingen:initiative:weg');
    const stale = await fetch(`${own.url}${new URL(feedBefore.next).pathname}${new URL(feedBefore.next).search}`);
    expect([stale.status, await stale.json()]).toMatchObject([
      410,
      { errors: [{ extensions: { reason: 'FEED_RESTARTED' } }] },
    ]);
  });

  test('comes into an empty database only', async () => {
    const databaseUrl = await createTestDatabase('city');
    await importInto(databaseUrl, zip);
    const once = await readAll(databaseUrl);
    await expect(importInto(databaseUrl, zip)).rejects.toThrow(
      'In der Datenbank von hattingen ist schon etwas. Starten Sie den Knoten ohne --import.',
    );
    expect(await readAll(databaseUrl)).toEqual(once);
  });
});

describe('refused with a sentence, and nothing is stored, is', () => {
  const cases: Record<string, [() => Uint8Array, RegExp]> = {
    'a file that is no archive': [
      () => Buffer.from('hello'),
      /ist kein Export oder abgeschnitten\. Holen Sie sie noch einmal\.$/,
    ],
    'an empty file': [() => new Uint8Array(), /abgeschnitten/],
    'an archive without data': [() => zipSync({ 'other.json': Buffer.from('{}') }), /abgeschnitten/],
    'an export that is cut off': [() => zip.subarray(0, Math.floor(zip.length * 0.9)), /abgeschnitten/],
    'data that are cut off': [() => withData((data) => JSON.stringify(data).slice(0, -5)), /abgeschnitten/],
    'data that are no UTF-8': [() => zipSync({ 'data.json': Buffer.from([0xff, 0xfe]) }), /abgeschnitten/],
    'other data': [() => withData(() => ({ hello: 1 })), /ist kein Export einer Stadt\.$/],
    'an export of a newer version': [() => withData((data) => ({ ...data, version: 2 })), /anderen Version/],
    'an export of another city': [
      () => withData((data) => ({ ...data, city: 'bottrop' })),
      /^Der Export ist von bottrop, und dieser Knoten ist der von hattingen\.$/,
    ],
    'a name without a consent': [
      () =>
        withData(({ tables, ...head }) => ({
          ...head,
          tables: { ...tables, BestPractice: [{ ...tables.BestPractice[0], contactPerson: 'Ada Beispiel' }] },
        })),
      /^Im Export steht bei hattingen:best-practice:gut ein Name oder eine private Adresse ohne gültige Einwilligung\./,
    ],
    'a private address whose consent was given for another thing': [
      () =>
        withData(({ tables, ...head }) => {
          const contact = { contactEmail: 'ada@privat.example', consentId: 'hattingen:consent:eins' };
          return { ...head, tables: { ...tables, BoardEntry: [{ ...tables.BoardEntry[0], ...contact }] } };
        }),
      /bei hattingen:board-entry:raum ein Name/,
    ],
    'a name whose consent has ended': [
      () =>
        withData(({ tables, ...head }) => {
          const withdrawnAt = '2027-05-03T10:00:00.000Z';
          return { ...head, tables: { ...tables, Consent: [{ ...tables.Consent[0], withdrawnAt }] } };
        }),
      /bei hattingen:initiative:intern ein Name/,
    ],
    'the name of a member without a consent': [
      () =>
        withData(({ tables, ...head }) => ({
          ...head,
          tables: { ...tables, GroupMember: [{ ...tables.GroupMember[0], name: 'Ada Beispiel' }] },
        })),
      /bei hattingen:member:eins ein Name/,
    ],
    'a thing of another city': [
      () =>
        withData(({ tables, ...head }) => ({
          ...head,
          tables: { ...tables, District: [{ ...tables.District[0], id: 'bottrop:district:x' }] },
        })),
      /^Im Export steht an der Stelle District\.0\.id etwas, das dort nicht hingehört\.$/,
    ],
    'a thing that names a thing of another city': [
      () =>
        withData(({ tables, ...head }) => ({
          ...head,
          tables: { ...tables, Event: [{ ...tables.Event[0], organiserId: 'bottrop:initiative:x' }] },
        })),
      /Event\.0\.organiserId/,
    ],
    'a field that does not exist': [
      () =>
        withData(({ tables, ...head }) => ({
          ...head,
          tables: { ...tables, Office: [{ ...tables.Office[0], isAdmin: true }] },
        })),
      /Office\.0 /,
    ],
    'an address that runs a script': [
      () =>
        withData(({ tables, ...head }) => ({
          ...head,
          tables: { ...tables, District: [{ ...tables.District[0], url: 'javascript:alert(1)' }] },
        })),
      /District\.0\.url/,
    ],
    'a table that is missing': [
      () => withData(({ tables: { Event: _none, ...tables }, ...head }) => ({ ...head, tables })),
      /Stelle Event etwas/,
    ],
    'a thing that is there twice': [
      () =>
        withData(({ tables, ...head }) => ({
          ...head,
          tables: { ...tables, Event: [...tables.Event, tables.Event[0]] },
        })),
      /passt nicht zu diesem Knoten/,
    ],
    'an archive that unpacks to more than a city has': [
      () => zipSync({ 'data.json': new Uint8Array(limits.dataBytes + 1) }),
      /enthält mehr als 1000000 Byte\.$/,
    ],
    'an archive that unpacks to more than it says': [
      () => declare(zipSync({ 'data.json': new Uint8Array(limits.dataBytes + 1) }), 10),
      /enthält mehr als 1000000 Byte\.$/,
    ],
    'an archive that is larger than a city is': [
      () =>
        zipSync(
          { 'data.json': crypto.getRandomValues(new Uint8Array(65_536)), 'more.bin': new Uint8Array(1_000_000) },
          { level: 0 },
        ),
      /ist größer als 1000000 Byte\.$/,
    ],
  };

  test.each(Object.entries(cases))('%s', async (_name, [make, sentence]) => {
    const databaseUrl = await createTestDatabase('city');
    await expect(importInto(databaseUrl, make())).rejects.toThrow(
      expect.objectContaining({ name: 'StartError', message: expect.stringMatching(sentence) }),
    );
    expect(await readAll(databaseUrl)).toEqual(Object.fromEntries(ownTables.map((table) => [table, []])));
  });

  test('a file that is not there', async () => {
    const databaseUrl = await createTestDatabase('city');
    await expect(importExport({ slug: 'hattingen', databaseUrl }, join(folder, 'none.zip'), now)).rejects.toThrow(
      /none\.zip kann nicht gelesen werden\.$/,
    );
  });
});
