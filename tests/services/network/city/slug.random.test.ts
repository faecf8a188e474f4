import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canBeSlug, findSlug, makeSlugs, type Named } from '../../../../services/network/city/slug.ts';

describe('a slug', () => {
  test.each([
    ['Ribnitz-Damgarten', 'ribnitz-damgarten'],
    ['Frankenthal (Pfalz)', 'frankenthal-pfalz'],
    ['Neustadt a.d.Aisch', 'neustadt-a-d-aisch'],
    ['Neustadt a. d. Aisch', 'neustadt-a-d-aisch'],
    ['Gießen', 'giessen'],
    ['ÄÖÜ äöü ẞ', 'aeoeue-aeoeue-ss'],
    ['Cottbus/Chóśebuz', 'cottbus-chosebuz'],
    ['Łódź', 'lodz'],
    ['Ve\u0308lbert', 'velbert'],
    ['Au', 'au'],
    ['Ö', 'oe'],
    ['A', 'ort-a'],
    ['1. Stadt', 'ort-1-stadt'],
    ['Admin', 'ort-admin'],
    ['Verwaltungsgemeinschaft Heideland-Elstertal-Schkölen', 'verwaltungsgemeinschaft-heideland'],
    ['Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch', 'llanfairpwllgwyngyllgogerychwyrndrobwlll'],
  ])('from %s is %s', (name, slug) => {
    expect(findSlug(name)).toBe(slug);
    expect(canBeSlug(slug)).toBe(true);
  });

  test.each(['', '  ', '---', '東京', '12345'])('cannot be made from %j', (name) => {
    expect(findSlug(name)).toBeNull();
  });

  test('of cities of one name tells them apart by state, then by key, then by a number', () => {
    const neustadt = (state: string, ags?: string) => ({ name: 'Neustadt', state, ags });
    const cities = [neustadt('DE_HE'), neustadt('DE_SN'), neustadt('DE_BY', '09574147'), neustadt('DE_BY', '09575153')];
    expect(makeSlugs(cities, new Set())).toEqual([
      'neustadt-he',
      'neustadt-sn',
      'neustadt-09574147',
      'neustadt-09575153',
    ]);
    expect(makeSlugs([neustadt('DE_HE'), neustadt('DE_HE')], new Set())).toEqual(['neustadt-2', 'neustadt-3']);
    expect(makeSlugs([neustadt('DE_HE')], new Set(['neustadt']))).toEqual(['neustadt-he']);
  });

  const letters = fc.constantFrom(...'aäbcßé -./()19AÖZ東');
  const name = fc.oneof(
    fc.string({ unit: letters, maxLength: 60 }),
    fc.constantFrom(
      'Neustadt',
      'neu-stadt',
      'Neustadt HE',
      'Neustadt 2',
      'Admin',
      'x'.repeat(50),
      `${'x'.repeat(38)} y`,
    ),
  );
  const city: fc.Arbitrary<Named> = fc.record({
    name,
    state: fc.constantFrom('DE_HE', 'DE_NW'),
    ags: fc.option(fc.constantFrom('06411000', '05954016', '05512000')),
  });
  const cities = fc.array(city, { maxLength: 30 });
  const taken = fc
    .array(fc.constantFrom('neustadt', 'neustadt-he', 'neustadt-2', 'ort-admin', 'ort-a'))
    .map((all) => new Set<string>(all));

  test('is valid, there for every name with a letter, and never given twice', () => {
    fc.assert(
      fc.property(cities, taken, (named, used) => {
        const slugs = makeSlugs(named, used);
        const given = slugs.filter((slug) => slug !== null);
        expect(given.filter((slug) => !canBeSlug(slug) || used.has(slug))).toEqual([]);
        expect(new Set(given).size).toBe(given.length);
        expect(slugs.map((slug) => slug === null)).toEqual(named.map((one) => findSlug(one.name) === null));
      }),
      { numRuns: 500 },
    );
  });

  test('is the same for the same cities, in whatever order they come unless only a number tells them apart', () => {
    fc.assert(
      fc.property(cities, taken, (named, used) => {
        const distinct = [...new Map(named.map((one) => [`${findSlug(one.name)} ${one.state}`, one])).values()];
        const forwards = makeSlugs(distinct, used);
        expect(makeSlugs(distinct, used)).toEqual(forwards);
        const given = forwards.filter((slug) => slug && !/-\d$/.test(slug));
        const backwards = makeSlugs(distinct.toReversed(), used);
        expect(backwards.filter((slug) => slug && !/-\d$/.test(slug)).toSorted()).toEqual(given.toSorted());
      }),
      { numRuns: 500 },
    );
  });
});
