import { isPlainText, isWebAddress } from '../../../shared/fields.ts';
import { dayOf } from '../../membership/membership.ts';
import { readTable } from '../read-table.ts';
import { type Column, findColumn, placeColumns } from './columns.ts';
import type { Member, MemberRow } from './member.ts';
import { findKind, kindInName } from './read-kind.ts';
import { type DecimalSign, findDecimalSign, findNumber } from './read-number.ts';
import { findPlaceIn } from './read-place.ts';
import { findSince } from './read-since.ts';
import { findKey, findState, stateOfKey } from './read-state.ts';

/** The cells of one row by what they say; what is empty is left out. */
type Cells = Partial<Record<Column, string>>;

/**
 * Reads a table of members, row by row: a bad one says what is wrong with it, in German, and spoils no other. Throws a
 * StartError for what is no such table.
 */
export function readMembers(text: string, now: Date): { rows: MemberRow[]; unknownColumns: string[] } {
  const { headings, rows } = readTable(text, (heading) => findColumn(heading) !== null);
  const places = placeColumns(headings);
  const tables = rows.map(({ line, cells }) => {
    const named = [...places].map(
      ([column, place]) => [column, cells[place]?.replace(/\s+/g, ' ').trim() ?? ''] as const,
    );
    return { line, cells: Object.fromEntries(named.filter(([, cell]) => !isEmpty(cell))) as Cells };
  });
  const cellsOf = (column: Column) => tables.flatMap(({ cells }) => cells[column] ?? []);
  const decimal = findDecimalSign(cellsOf('population'), cellsOf('areaKm2'));
  const today = dayOf(now);
  const unknownColumns = headings.filter((heading) => heading !== '' && !findColumn(heading));
  return { rows: tables.map(({ line, cells }) => readRow(line, cells, decimal, today)), unknownColumns };
}

/** How tables write that a cell is empty. */
const isEmpty = (cell: string) => /^(|-+|–|—|\?|k\. ?A\.|n\/a|unbekannt|unknown)$/i.test(cell);

function readRow(line: number, cells: Cells, decimal: DecimalSign | null, today: string): MemberRow {
  const problems: string[] = [];
  const read = <Value>(column: Column, find: (cell: string) => Value | null, problem: string): Value | undefined => {
    const cell = cells[column];
    if (cell === undefined) return undefined;
    const value = find(cell);
    if (value === null) problems.push(`${words[column]} „${shorten(cell)}“: ${problem}`);
    return value ?? undefined;
  };
  const { name = '' } = cells;
  if (!name) problems.push('Der Name fehlt.');
  else if (name.length > 200 || !isPlainText(name)) problems.push('Der Name ist zu lang oder enthält Steuerzeichen.');
  const ags = read('ags', findKey, 'kein amtlicher Schlüssel mit 8 Ziffern.');
  const stated = read('state', findState, 'kein Bundesland.');
  const state = stated ?? (ags && stateOfKey(ags)) ?? undefined;
  if (!state && !cells.state) problems.push('Das Bundesland fehlt.');
  if (ags && stated && stateOfKey(ags) !== stated) problems.push('Bundesland und Schlüssel passen nicht zusammen.');
  const member = {
    name,
    state: state!,
    kind: read('kind', findKind, 'unbekannte Art, z. B. Stadt, Gemeinde, Landkreis.') ?? kindInName(name) ?? undefined,
    ags,
    population: read('population', findWhole, 'keine ganze Zahl.'),
    areaKm2: read(
      'areaKm2',
      (cell) => findWithin(findNumber(cell, decimal), 20_000),
      'keine Fläche in km², oder nicht eindeutig.',
    ),
    memberSince: read('memberSince', (cell) => findPast(cell, today), 'kein eindeutiges Datum, oder in der Zukunft.'),
    website: read('website', findAddress, 'keine Internetadresse.'),
    ...readPlace(cells, problems),
  };
  const known = Object.fromEntries(Object.entries(member).filter(([, value]) => value !== undefined));
  return { line, name, member: problems.length === 0 ? (known as unknown as Member) : null, problems };
}

const words: Record<Column, string> = {
  name: 'Name',
  kind: 'Art',
  state: 'Bundesland',
  memberSince: 'Mitglied seit',
  population: 'Einwohner',
  areaKm2: 'Fläche',
  coordinates: 'Koordinaten',
  lat: 'Breite',
  lon: 'Länge',
  ags: 'Schlüssel',
  website: 'Website',
};

function readPlace({ coordinates, lat, lon }: Cells, problems: string[]): { lat?: number; lon?: number } {
  if (!coordinates && !lat && !lon) return {};
  const text = coordinates ?? `${lat ?? ''} ${lon ?? ''}`;
  const place = findPlaceIn(text);
  if (!place)
    problems.push(`Koordinaten „${shorten(text.trim())}“: kein Ort in Deutschland in Grad, z. B. 51,399 7,184.`);
  return place ?? {};
}

const shorten = (cell: string) => (cell.length > 40 ? `${cell.slice(0, 39)}…` : cell);

/** A number of people is whole, so a sign before three digits parts thousands. */
function findWhole(cell: string): number | null {
  const readings = ([',', '.'] as const).map((sign) => findNumber(cell, sign)).filter(Number.isInteger);
  return readings.length > 0 ? findWithin(Math.max(...(readings as number[])), 100_000_000) : null;
}

const findWithin = (number: number | null, most: number): number | null =>
  number !== null && number > 0 && number <= most ? number : null;

function findPast(cell: string, today: string): string | null {
  const since = findSince(cell);
  return since && since <= today ? since : null;
}

function findAddress(cell: string): string | null {
  const address = /^https?:/i.test(cell) ? cell : `https://${cell}`;
  return isWebAddress(address) && /\.\p{L}{2,}/u.test(address) ? address : null;
}
