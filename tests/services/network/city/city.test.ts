import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distanceKm, fitsProgramme, isMunicipalityKey, isState } from '../../../../services/network/city/city.ts';

const place = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
});

describe('the distance of two places', () => {
  test('is 22 km from Hattingen to Bottrop and 253 km from Hattingen to Wolfsburg', () => {
    const hattingen = { lat: 51.399, lon: 7.184 };
    expect(distanceKm(hattingen, { lat: 51.524, lon: 6.93 })).toBeCloseTo(22.4, 0);
    expect(distanceKm(hattingen, { lat: 52.42, lon: 10.79 })).toBeCloseTo(272, -1);
  });

  test('is the same both ways, never negative and never more than half way round the earth', () => {
    fc.assert(
      fc.property(place, place, (one, other) => {
        const there = distanceKm(one, other);
        expect(there).toBeGreaterThanOrEqual(0);
        expect(there).toBeLessThanOrEqual(Math.PI * 6_371 + 1e-6);
        expect(distanceKm(other, one)).toBeCloseTo(there, 6);
        expect(distanceKm(one, one)).toBe(0);
      }),
    );
  });

  test('is never less than the latitudes are apart, which the search relies on', () => {
    fc.assert(
      fc.property(place, place, (one, other) => {
        expect(distanceKm(one, other)).toBeGreaterThanOrEqual(Math.abs(one.lat - other.lat) * 111 - 1e-6);
      }),
    );
  });
});

describe('the rules of a city', () => {
  test.each(['DE_NW', 'DE_BW', 'AT_9'])('%s has the form of a state', (state) => expect(isState(state)).toBe(true));
  test.each(['NW', 'DE-NW', 'de_nw', 'DE_NWXX', 'DE_', '', 'DE_NW\n'])('%j has not the form of a state', (state) =>
    expect(isState(state)).toBe(false),
  );
  test.each(['05954016', '03103000'])('%s has the form of a municipality key', (key) =>
    expect(isMunicipalityKey(key)).toBe(true),
  );
  test.each(['5954016', '059540160', '0595401a', '٠٥٩٥٤٠١٦', ''])('%j has not the form of a municipality key', (key) =>
    expect(isMunicipalityKey(key)).toBe(false),
  );
  test('the programme is meant for 10,000 to 250,000 inhabitants', () => {
    expect([9_999, 10_000, 250_000, 250_001, null].map(fitsProgramme)).toEqual([false, true, true, false, true]);
  });
});
