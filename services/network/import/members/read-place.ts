import type { Place } from '../../city/city.ts';

/** Germany lies between these degrees. */
const germany = { lat: [47, 55.2], lon: [5.7, 15.2] } as const;

/**
 * Reads a place in Germany in degrees from one cell, `51.399, 7.184` or `51,399 7,184` or `POINT(7.184 51.399)`, or from
 * two, in whichever order: here no latitude can be a longitude. Null when it is none.
 */
export function findPlaceIn(text: string): Place | null {
  const numbers = text.match(/-?\d+(?:[.,]\d+)?/g) ?? [];
  if (numbers.length !== 2 || /['′"″]/.test(text)) return null;
  const [one, other] = numbers.map((number) => Number(number.replace(',', '.'))) as [number, number];
  return (
    [
      { lat: one, lon: other },
      { lat: other, lon: one },
    ].find(({ lat, lon }) => isWithin(lat, germany.lat) && isWithin(lon, germany.lon)) ?? null
  );
}

const isWithin = (degrees: number, [from, to]: readonly [number, number]) => from <= degrees && degrees <= to;
