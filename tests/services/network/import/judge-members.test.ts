import { describe, expect, test } from 'vitest';
import type { City } from '../../../../prisma/network/client/client.ts';
import { describeVerdicts } from '../../../../services/network/import/members/describe-verdicts.ts';
import { judgeMembers } from '../../../../services/network/import/members/judge-members.ts';
import { judge, readFixture } from './judge.ts';

const onRecord = (slug: string, name: string, state: string, more: Partial<City> = {}): City => ({
  ...{
    slug,
    name,
    state,
    kind: 'CITY',
    status: 'MEMBER',
    ags: null,
    population: null,
    areaKm2: null,
    lat: null,
    lon: null,
  },
  ...{ website: null, memberSince: null, memberUntil: null, supporters: [], feedUrl: null },
  ...{ admittedAt: null, renewBy: null, remindedAt: null, createdAt: new Date(0), updatedAt: new Date(0) },
  ...more,
});

describe('a row', () => {
  test('is new, with a slug from its name', async () => {
    const { rows } = await readFixture('german-spreadsheet.csv');
    expect(judgeMembers(rows, []).map((row) => [row.verdict, 'slug' in row && row.slug])).toEqual([
      ['new', 'hattingen'],
      ['new', 'ribnitz-damgarten'],
      ['new', 'frankenthal-pfalz'],
      ['new', 'neustadt-a-d-aisch'],
      ['new', 'neustadt-i-sa'],
      ['new', 'ennepe-ruhr-kreis'],
      ['new', 'verbandsgemeinde-am-beispiel'],
      ['new', 'bottrop'],
    ]);
  });

  test.each([
    ['its key, whatever its name', 'Name;Land;AGS\nHattingen (Ruhr);NW;05954016', { ags: '05954016' }],
    ['its name and state, however written', 'Name;Land\nHATTINGEN;Nordrhein-Westfalen', {}],
    ['its name and state, when only the file has a key', 'Name;Land;AGS\nHattingen;NW;05954016', {}],
    ['its name and state, when only the record has a key', 'Name;Land\nHattingen;NW', { ags: '05954016' }],
  ])('finds the city on record by %s', (_, table, more) => {
    const [row] = judge(table, [onRecord('hattingen', 'Hattingen', 'DE_NW', more)]);
    expect(row).toMatchObject({ verdict: expect.stringMatching(/^(same|changed)$/), slug: 'hattingen' });
  });

  test.each([
    ['has another key', 'Name;Land;AGS\nHattingen;NW;05954016', { ags: '05954017' }],
    ['lies in another state', 'Name;Land\nHattingen;RP', {}],
    ['is the district of that name', 'Name;Land;Art\nHattingen;NW;Kreis', {}],
  ])('is a new member when it %s', (_, table, more) => {
    const [row] = judge(table, [onRecord('hattingen', 'Hattingen', 'DE_NW', more)]);
    expect(row).toMatchObject({ verdict: 'new', slug: expect.stringMatching(/^hattingen-(nw|rp)$/) });
  });

  test('names each field that changes, and leaves what the file leaves empty and how the city takes part', () => {
    const known = onRecord('wolfsburg', 'Wolfsburg', 'DE_NI', {
      population: 124_400,
      areaKm2: 204,
      status: 'ASSOCIATED',
    });
    expect(judge('Name;Land;Einwohner;Fläche\nWolfsburg;NI;125.000;\n', [known])).toEqual([
      {
        line: 2,
        name: 'Wolfsburg',
        verdict: 'changed',
        slug: 'wolfsburg',
        changes: [{ field: 'population', from: 124_400, to: 125_000 }],
      },
    ]);
  });

  test('is the same when the record knows the date more exactly', () => {
    const known = onRecord('herne', 'Herne', 'DE_NW', { memberSince: '2020-07-16' });
    expect(judge('Name;Land;Seit\nHerne;NW;2020-07', [known])).toMatchObject([{ verdict: 'same' }]);
    expect(judge('Name;Land;Seit\nHerne;NW;2019', [known])).toMatchObject([{ verdict: 'changed' }]);
  });

  test.each([
    ['twice in the file', 'Name;Land\nHerne;NW\nHerne;NRW', [], 'Dasselbe Mitglied steht schon in Zeile 2.'],
    [
      'twice in the file under two names',
      'Name;Land;AGS\nHerne;NW;\nStadt Herne;NW;05916000',
      [onRecord('herne', 'Herne', 'DE_NW', { ags: '05916000' })],
      'Dasselbe Mitglied steht schon in Zeile 2.',
    ],
    [
      'of a name that two cities on record have',
      'Name;Land\nBerne;NI\nRodenberg;NI',
      [
        onRecord('rodenberg', 'Rodenberg', 'DE_NI', { ags: '03257032' }),
        onRecord('rodenberg-ni', 'Rodenberg', 'DE_NI', { ags: '03257033' }),
      ],
      'Mehrere Städte heißen so. Der Schlüssel muss dabeistehen.',
    ],
    [
      'of a city that has left',
      'Name;Land\nBerne;NI\nHerne;NW',
      [onRecord('herne', 'Herne', 'DE_NW', { status: 'FORMER' })],
      'Die Stadt ist aus dem Netzwerk ausgetreten.',
    ],
    [
      'without a letter of the alphabet',
      'Name;Land\nBerne;NI\n東京;NW',
      [],
      'Aus dem Namen lässt sich kein Kürzel bilden.',
    ],
  ])('is bad when it is %s', (_, table, known, problem) => {
    const [good, bad] = judge(table, known);
    expect(good!.verdict).not.toBe('bad');
    expect(bad).toEqual({ line: 3, name: expect.any(String), verdict: 'bad', problems: [problem] });
  });
});

describe('the preview', () => {
  test('is a table with a verdict for every row, and the sums', () => {
    const known = [
      onRecord('bottrop', 'Bottrop', 'DE_NW'),
      onRecord('herne', 'Herne', 'DE_NW', { population: 150_000 }),
    ];
    const table = 'Name;Land;Einwohner\nBottrop;NW;\nHerne;NW;157.000\nBerlin;BE;3.700.000\nNirgends;XX;\n';
    expect(describeVerdicts(judge(table, known), ['Notiz'], false)).toBe(
      `Zeile  Urteil      Kürzel   Name      Anmerkung
2      gleich      bottrop  Bottrop
3      geändert    herne    Herne     Einwohner: 150.000 → 157.000
4      neu         berlin   Berlin    Hinweis: Das Programm ist für 10.000 bis 250.000 Einwohner gedacht.
5      fehlerhaft           Nirgends  Bundesland „XX“: kein Bundesland.

Nicht gelesen: Notiz
neu 1, geändert 1, gleich 1, fehlerhaft 1.
Nichts wurde geschrieben; mit --apply werden es 2. / Nothing was written; --apply writes 2.`,
    );
    expect(describeVerdicts(judge(table, known), [], true)).toMatch(/Geschrieben: 2\. \/ Written: 2\.$/);
  });
});
