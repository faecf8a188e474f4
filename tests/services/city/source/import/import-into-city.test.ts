import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importIntoCity } from '../../../../../services/city/source/import/import-into-city.ts';
import { run } from '../../../network/run-file.ts';
import { startTestCity, type TestCity } from '../../start-test-city.ts';

let node: TestCity;
let folder: string;
beforeAll(async () => {
  node = await startTestCity();
  folder = await mkdtemp(join(tmpdir(), 'stadtverbund-import-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await node[Symbol.asyncDispose]();
});

const importing = (...args: string[]) => importIntoCity(args, { DATABASE_URL: node.databaseUrl });
const fileOf = async (name: string, ...lines: string[]) => {
  const file = join(folder, name);
  await writeFile(file, lines.join('\n'));
  return file;
};
const sums = (report: string) => report.split('\n').find((line) => line.startsWith('neu '));

describe('npm run import -- <city> <file>', () => {
  test('shows what would become of every row, and writes nothing', async () => {
    const file = await fileOf('vorschau.csv', 'Titel;Beginn;Telefon', 'Fest;01.05.2030;1', ';02.05.2030;2');
    const { report, isWhole } = await importing('hattingen', file, '--dry-run');
    expect(isWhole).toBe(false);
    expect(report).toBe(
      [
        'Stelle   Urteil     Titel  Kennung  Anmerkung',
        'Zeile 2  neu        Fest',
        'Zeile 3  abgelehnt                  Der Titel fehlt. Tragen Sie ihn in der Quelle ein.',
        '',
        'Nicht gelesen: Telefon',
        'neu 1, geändert 0, gleich 0, übergangen 0, abgelehnt 1, verschwunden 0.',
        'Nichts wurde geschrieben. / Nothing was written.',
      ].join('\n'),
    );
    expect([await node.db.event.count(), await node.db.source.count()]).toEqual([0, 0]);
  });

  test('writes drafts, or what is public when that is said, and brings the same file in only once', async () => {
    const file = await fileOf('vereine.csv', 'Verein;Beschreibung', 'Chor;Wir singen', 'Garten;Wir gärtnern');
    const first = await importing('hattingen', file, '--kind', 'initiative');
    expect(sums(first.report)).toBe('neu 2, geändert 0, gleich 0, übergangen 0, abgelehnt 0, verschwunden 0.');
    const visibilities = async () => (await node.db.initiative.findMany()).map(({ visibility }) => visibility);
    expect(await visibilities()).toEqual(['DRAFT', 'DRAFT']);
    const again = await importing('hattingen', file, '--kind', 'initiative');
    expect(sums(again.report)).toBe('neu 0, geändert 0, gleich 2, übergangen 0, abgelehnt 0, verschwunden 0.');
    await importing('hattingen', file, '--kind', 'initiative', '--public');
    expect(await visibilities()).toEqual(['PUBLIC', 'PUBLIC']);
    await importing('hattingen', file, '--kind', 'initiative');
    expect(await visibilities()).toEqual(['PUBLIC', 'PUBLIC']);
    expect(await node.db.source.count()).toBe(1);
  });

  test('shows what vanishes for another file of the same name, and withdraws much only when that is said', async () => {
    const dates = (...titles: string[]) => ['Titel;Beginn', ...titles.map((title) => `${title};01.05.2031`)];
    const file = await fileOf('termine.csv', ...dates('Zirkus', 'Markt', 'Lauf'));
    const first = await importing('hattingen', file);
    expect(first.report).toContain(
      'Quelle: hattingen:source:termine-csv. Es sind Entwürfe; derselbe Befehl mit --public veröffentlicht sie.',
    );
    expect(first.report.match(/^Zeile \d/gm)).toEqual(['Zeile 2', 'Zeile 3', 'Zeile 4']);
    await fileOf('termine.csv', ...dates('Ball'));
    const live = async () => (await node.db.event.findMany({ where: { withdrawnAt: null } })).map(({ title }) => title);
    const shown = await importing('hattingen', file, '--dry-run');
    expect(sums(shown.report)).toBe('neu 1, geändert 0, gleich 0, übergangen 0, abgelehnt 0, verschwunden 3.');
    expect(shown.report).toMatch(/verschwunden +Zirkus +hattingen:event:zirkus/);
    await expect(importing('hattingen', file)).rejects.toThrow(/3 ihrer Einträge zurückgezogen.*--replace.*--title/);
    expect(await live()).toEqual(expect.arrayContaining(['Zirkus', 'Markt', 'Lauf']));
    expect(await live()).not.toContain('Ball');
    const own = await importing('hattingen', file, '--title', 'Bälle');
    expect(sums(own.report)).toContain('verschwunden 0');
    expect(sums((await importing('hattingen', file, '--replace')).report)).toContain('verschwunden 3');
    expect(await live()).toEqual(['Ball', 'Ball']);
  });

  test('is a program that says what is wrong in a sentence, and exits with 1 when a row is refused', async () => {
    const settings = { DATABASE_URL: node.databaseUrl };
    const file = await fileOf('zwei.csv', 'Titel;Beginn', 'Fest;01.05.2030', 'Fest;bald');
    const written = await run('../import/main.ts', ['hattingen', file, '--public'], settings);
    expect([written.code, written.err]).toEqual([1, '\r2 / 2\n']);
    expect(written.out).toMatch(/Zeile 2 {2}neu .*hattingen:event:fest-2030-05-01/);
    const help = await run('../import/main.ts', ['--help']);
    expect([help.code, help.out.split('\n')[0]]).toEqual([
      0,
      'Füllt eine Stadt aus einer Datei: Kalender (ICS), Tabelle (CSV, XLSX) oder Feed (RSS, Atom).',
    ]);
  });

  test.each([
    [['hattingen'], {}, /^Nennen Sie die Stadt und die Datei/],
    [['Hattingen!', 'x.csv'], {}, /ist kein Kürzel/],
    [['hattingen', 'x.csv', '--kind', 'person'], {}, /^--kind kann sein/],
    [['hattingen', 'x.csv', '--frage'], {}, /--help/],
    [['hattingen', 'x.csv', '--title', 'a'.repeat(201)], {}, /^--title is longer than 200 characters/],
    [['hattingen', 'x.csv', '--tag', ''], {}, /^--tag is empty/],
    [['hattingen', '/nirgends/x.csv'], {}, /gibt es nicht/],
    [['hattingen', import.meta.filename], { DATA_DIR: '/nirgends' }, /^Hier läuft kein Netzwerk/],
  ])('refuses %j with a sentence', async (args, environment, sentence) => {
    await expect(importIntoCity(args, environment)).rejects.toThrow(sentence);
  });

  test('leaves the database of another city alone', async () => {
    const [file, one] = [await fileOf('fremd.csv', 'Titel;Beginn', 'Fest;03.05.2030'), await node.db.event.count()];
    await expect(importing('hattigen', file, '--public')).rejects.toThrow(
      /gehört der Stadt hattingen, nicht hattigen.* is that of hattingen/,
    );
    expect(await node.db.event.count()).toBe(one);
  });

  test('says that the note of the network is broken', async () => {
    await fileOf('running.json', '{"networkDatab');
    const file = await fileOf('fest.csv', 'Titel;Beginn', 'Fest;03.05.2030');
    await expect(importIntoCity(['hattingen', file], { DATA_DIR: folder })).rejects.toThrow(
      /kann nicht gelesen werden/,
    );
  });

  test('names the cities that there are when one is not there', async () => {
    const file = await fileOf('stadt.csv', 'Titel;Beginn', 'Fest;03.05.2030');
    const data = await mkdtemp(join(folder, 'data-'));
    const at = new URL(node.databaseUrl);
    await node.db.$executeRawUnsafe('CREATE DATABASE "note_network"');
    await node.db.$executeRawUnsafe('CREATE DATABASE "note_city_unna"');
    at.pathname = '/note_network';
    await writeFile(join(data, 'running.json'), JSON.stringify({ networkDatabaseUrl: at.href }));
    await expect(importIntoCity(['hatingen', file], { DATA_DIR: data })).rejects.toThrow(
      /^Die Stadt hatingen gibt es hier nicht. Hier gibt es \/ there are: unna\./,
    );
  });

  test('knows no city that has no database, and no file that cannot be read', async () => {
    const file = await fileOf('leer.ics', 'BEGIN:VCALENDAR', 'END:VCALENDAR');
    const elsewhere = node.databaseUrl.replace(/[^/]+$/, 'gibt_es_nicht');
    await expect(importIntoCity(['hattingen', file], { DATABASE_URL: elsewhere })).rejects.toThrow(
      /gibt es hier nicht/,
    );
    const sources = await node.db.source.count();
    for (const how of [[], ['--dry-run']]) {
      await expect(importing('hattingen', file, ...how)).rejects.toThrow(/kein einziger Eintrag/);
    }
    expect(await node.db.source.count()).toBe(sources);
    await expect(importing('hattingen', await fileOf('b.csv', 'a;b', '1;2'))).rejects.toThrow(
      /Keine Spalte ist bekannt/,
    );
  });
});
