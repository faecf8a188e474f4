import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importFile } from '../../../../services/network/import/import-file.ts';
import { run } from '../run-file.ts';
import { startTestNetwork, type TestNetwork } from '../start-test-network.ts';
import { fixture } from './judge.ts';

let network: TestNetwork;
let folder: string;
beforeAll(async () => {
  network = await startTestNetwork();
  folder = await mkdtemp(join(tmpdir(), 'stadtverbund-import-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await network[Symbol.asyncDispose]();
});

const importing = (...args: string[]) => importFile(args, { DATABASE_URL: network.databaseUrl });
const citiesNow = () => network.db.city.findMany({ orderBy: { slug: 'asc' } });
const sums = (report: string) => report.split('\n').at(-2);

describe('npm run import -- members', () => {
  test('shows what would change and writes nothing', async () => {
    const before = await citiesNow();
    const { report, isWhole } = await importing('members', fixture('german-spreadsheet.csv'));
    expect([isWhole, sums(report)]).toEqual([true, 'neu 6, geändert 0, gleich 2, fehlerhaft 0.']);
    expect(report).toMatch(/^Zeile {2}Urteil {2}Kürzel .*\n6 {6}gleich {2}hattingen/);
    expect(await citiesNow()).toEqual(before);
  });

  test('writes with --apply, once', async () => {
    const first = await importing('members', fixture('german-spreadsheet.csv'), '--apply');
    expect(sums(first.report)).toBe('neu 6, geändert 0, gleich 2, fehlerhaft 0.');
    const written = await citiesNow();
    expect(written).toHaveLength(9);
    expect(written.find(({ slug }) => slug === 'frankenthal-pfalz')).toMatchObject({
      name: 'Frankenthal (Pfalz)',
      kind: 'CITY',
      status: 'MEMBER',
      state: 'DE_RP',
      ags: '07311000',
      population: 49_000,
      areaKm2: 43.88,
      lat: 49.535,
      lon: 8.354,
      memberSince: '2015-07-16',
    });
    const entries = await network.db.auditEntry.findMany({
      where: { action: 'city-imported' },
      orderBy: { subject: 'asc' },
    });
    expect(entries.map(({ actor, subject, details }) => [actor, subject, details])).toEqual(
      written
        .filter(({ slug }) => !['bottrop', 'hattingen', 'wolfsburg'].includes(slug))
        .map(({ slug }) => ['system', slug, { isNew: true }]),
    );
    const second = await importing('members', fixture('german-spreadsheet.csv'), '--apply');
    expect(sums(second.report)).toBe('neu 0, geändert 0, gleich 8, fehlerhaft 0.');
    expect(await citiesNow()).toEqual(written);
  });

  test('goes on with another file: changes what differs and leaves what is empty there', async () => {
    const { report } = await importing('members', fixture('english.csv'), '--apply');
    expect(sums(report)).toBe('neu 3, geändert 1, gleich 1, fehlerhaft 0.');
    const cities = await citiesNow();
    expect(cities.find(({ slug }) => slug === 'hattingen')).toMatchObject({
      website: 'https://hattingen.example',
      ags: '05954016',
      supporters: ['hwg eG', 'Bürgergesellschaft Blankenstein e.V.'],
    });
    expect(cities.filter(({ name }) => name === 'Passau').map(({ slug, kind }) => [slug, kind])).toEqual([
      ['passau-2', 'DISTRICT'],
      ['passau-3', 'CITY'],
    ]);
    const again = await importing('members', fixture('english.csv'), '--apply');
    expect(sums(again.report)).toBe('neu 0, geändert 0, gleich 5, fehlerhaft 0.');
  });

  test('writes the good rows beside bad ones, and the exit code says that there were some', async () => {
    const { code, out, err } = await run('../import/main.ts', ['members', fixture('bad-rows.tsv'), '--apply'], {
      DATABASE_URL: network.databaseUrl,
    });
    expect([code, err]).toEqual([1, '']);
    expect(out).toMatch(/\n11 {5}fehlerhaft +Gute Stadt +Dasselbe Mitglied steht schon in Zeile 2\.\n/);
    expect(sums(out.trim())).toBe('neu 3, geändert 0, gleich 0, fehlerhaft 10.');
    expect((await citiesNow()).map(({ slug }) => slug)).toEqual(expect.arrayContaining(['gute-stadt', 'zu-wenige']));
  });

  test('exits 0 when all is well, and explains itself in German first', async () => {
    const fine = await run('../import/main.ts', ['members', fixture('english.csv')], {
      DATABASE_URL: network.databaseUrl,
    });
    expect([fine.code, fine.err]).toEqual([0, '']);
    const help = await run('../import/main.ts', ['members', '--help']);
    expect([help.code, help.out.split('\n')[0]]).toEqual([0, expect.stringMatching(/^Liest vorhandene Daten ein/)]);
    expect(help.out).toMatch(/DISTRICT: Landkreis, Kreis/);
  });

  test('puts members on record once when it runs many times at once', async () => {
    const file = join(folder, 'many.csv');
    const rows = Array.from({ length: 40 }, (_, at) => `Beispielort ${at};HE`);
    await writeFile(file, `Name;Land\n${rows.join('\n')}`);
    const all = await Promise.allSettled(Array.from({ length: 4 }, () => importing('members', file, '--apply')));
    expect(all.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
    expect(await network.db.city.count({ where: { name: { startsWith: 'Beispielort' } } })).toBe(40);
  });

  test.each<[name: string, args: string[], sentence: string]>([
    ['nothing', [], 'Say what to bring in and from which file'],
    ['no file', ['members'], 'Say what to bring in and from which file'],
    ['the data of a city', ['hattingen', 'termine.csv'], 'Only members are brought in here, not "hattingen"'],
    ['a file that is not there', ['members', '/nowhere.csv'], 'Die Datei /nowhere.csv gibt es nicht.'],
    ['a folder', ['members', tmpdir()], 'cannot be read (EISDIR).'],
    ['an unknown option', ['members', 'a.csv', '--force'], "Unknown option '--force'. See --help."],
  ])('refuses %s in a sentence', async (_, args, sentence) => {
    const problem = await importing(...args).catch((error: Error) => error);
    expect(problem).toMatchObject({ name: 'StartError', message: expect.stringContaining(sentence) });
  });
});
