import { v7 } from 'uuid';

const slugPattern = /^[a-z][a-z0-9-]{1,39}$/;
const keyPattern = /^[a-z0-9-]{1,64}$/;
const kindPattern = /^[a-z][a-z-]{1,39}$/;

/** The parts of an id `<city>:<kind>:<key>`. */
export interface IdParts {
  city: string;
  kind: string;
  key: string;
}

/** Tells whether a value is a city slug: a-z, 0-9 and hyphens, 2 to 40 characters, a letter first. */
export const isSlug = (value: unknown): value is string => typeof value === 'string' && slugPattern.test(value);

/** Tells whether a value can be the key of an id: a-z, 0-9 and hyphens, 1 to 64 characters, not only digits. */
export const isKey = (value: unknown): value is string =>
  typeof value === 'string' && keyPattern.test(value) && !/^[0-9]+$/.test(value);

/** Takes an id apart; returns null when it is not one. */
export function findIdParts(id: unknown): IdParts | null {
  if (typeof id !== 'string' || id.length > 150) return null;
  const [city, kind, key, ...rest] = id.split(':');
  if (rest.length > 0 || !isSlug(city) || !kind || !kindPattern.test(kind) || !isKey(key)) return null;
  return { city, kind, key };
}

/** Makes a readable key from a title: umlauts written out, everything else a hyphen; a UUIDv7 when nothing is left. */
export function createKey(title: string): string {
  const written = title
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' })[letter]!)
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 56)
    .replace(/^-+|-+$/g, '');
  return isKey(written) ? written : v7();
}
