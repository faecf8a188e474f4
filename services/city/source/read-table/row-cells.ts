import { isWebAddress } from '../../../shared/fields.ts';
import { readRichText, shorten } from '../clean-text.ts';
import type { Problem } from '../entry.ts';
import type { Column } from './columns.ts';
import type { TableRow } from './table.ts';

/** The cells of a row by their columns, read as what they are; what does not fit is left out and noted as a problem. */
export interface RowCells {
  /** What stands there; empty when the table has no such column. */
  cellOf(column: Column): string;
  text(column: Column, most: number): string | null;
  address(column: Column): string | null;
  /** A whole number. */
  number(column: Column): number | null;
  problems: Problem[];
}

/** Creates the cells of a row. */
export function createRowCells(row: TableRow, places: ReadonlyMap<Column, number>): RowCells {
  const cellOf = (column: Column) => {
    const place = places.get(column);
    return place === undefined ? '' : (row.cells[place] ?? '').trim();
  };
  const problems: Problem[] = [];
  const text = (column: Column, most: number) => {
    const { text: cut, isShortened } = shorten(readRichText(cellOf(column)), most);
    if (isShortened) problems.push({ reason: 'TEXT_SHORTENED', field: column });
    return cut || null;
  };
  const address = (column: Column) => {
    const said = cellOf(column);
    const whole = /^www\.\S+$/i.test(said) ? `https://${said}` : said;
    if (said && !isWebAddress(whole)) problems.push({ reason: 'ADDRESS_LEFT_OUT', field: column });
    return isWebAddress(whole) ? whole : null;
  };
  const number = (column: Column) => {
    const said = cellOf(column);
    const value = readNumber(said);
    if (said && value === null) problems.push({ reason: 'VALUE_LEFT_OUT', field: column });
    return value === null ? null : Math.round(value);
  };
  return { cellOf, text, address, number, problems };
}

/** Reads a number as in Germany, `1.234,5 €`, and as elsewhere, `1234.5`. */
export function readNumber(said: string): number | null {
  const bare = said.slice(0, 40).replace(/[^\d.,+-]/g, '');
  const plain = /^[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(bare)
    ? bare.replaceAll('.', '').replace(',', '.')
    : bare.replace(',', '.');
  return /^[+-]?\d{1,12}(?:\.\d{1,12})?$/.test(plain) ? Number(plain) : null;
}
