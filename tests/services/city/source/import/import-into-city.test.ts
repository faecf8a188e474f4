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
const sums = (report: string) => report.split('\n').at(-2);

describe('npm run import -- <city> <file>', () => {
  test('shows what would become of every row, and writes nothing', async () => {
    const file = await fileOf('vorschau.csv', 'Titel;Beginn;Telefon', 'Fest;01.05.2030;1', ';02.05.2030;2');
    const { report, isWhole } = await importing('hattingen', file, '--dry-run');
    expect(isWhole).toBe(false);
    expect(report).toBe(
      [
        'Stelle   Urteil     Titel  Kennung  Anmerkung',
        'Zeile 2  neu        Fest',
        'Zeile 3  abgelehnt                  Der Titel fehlt. Füllen Sie es in der Quelle aus.',
        '',
        'Nicht gelesen: Telefon',
        'neu 1, geändert 0, gleich 0, übergangen 0, abgelehnt 1.',
        'Nichts wurde geschrieben. / Nothing was written.',
      ].join('\n'),
    );
    expect([await node.db.event.count(), await node.db.source.count()]).toEqual([0, 0]);
  });

  test('writes drafts, or what is public when that is said, and brings the same file in only once', async () => {
    const file = await fileOf('vereine.csv', 'Verein;Beschreibung', 'Chor;Wir singen', 'Garten;Wir gärtnern');
    const first = await importing('hattingen', file, '--kind', 'initiative');
    expect(sums(first.report)).toBe('neu 2, geändert 0, gleich 0, übergangen 0, abgelehnt 0.');
    const visibilities = async () => (await node.db.initiative.findMany()).map(({ visibility }) => visibility);
    expect(await visibilities()).toEqual(['DRAFT', 'DRAFT']);
    const again = await importing('hattingen', file, '--kind', 'initiative');
    expect(sums(again.report)).toBe('neu 0, geändert 0, gleich 2, übergangen 0, abgelehnt 0.');
    await importing('hattingen', file, '--kind', 'initiative', '--public');
    expect(await visibilities()).toEqual(['PUBLIC', 'PUBLIC']);
    await importing('hattingen', file, '--kind', 'initiative');
    expect(await visibilities()).toEqual(['PUBLIC', 'PUBLIC']);
    expect(await node.db.source.count()).toBe(1);
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
    [['hattingen', '/nirgends/x.csv'], {}, /gibt es nicht/],
    [['hattingen', import.meta.filename], { DATA_DIR: '/nirgends' }, /^Hier läuft kein Netzwerk/],
  ])('refuses %j with a sentence', async (args, environment, sentence) => {
    await expect(importIntoCity(args, environment)).rejects.toThrow(sentence);
  });

  test('knows no city that has no database, and no file that cannot be read', async () => {
    const file = await fileOf('leer.ics', 'BEGIN:VCALENDAR', 'END:VCALENDAR');
    const elsewhere = node.databaseUrl.replace(/[^/]+$/, 'gibt_es_nicht');
    await expect(importIntoCity(['hattingen', file], { DATABASE_URL: elsewhere })).rejects.toThrow(
      /gibt es hier nicht/,
    );
    await expect(importing('hattingen', file)).rejects.toThrow(/kein einziger Eintrag/);
    await expect(importing('hattingen', await fileOf('b.csv', 'a;b', '1;2'))).rejects.toThrow(
      /Keine Spalte ist bekannt/,
    );
  });
});
