import { GraphQLScalarType } from 'graphql';
import { Refusal } from './refusal.ts';

const pattern = /^(\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i;

/** Reads a point in time in RFC 3339 with an offset; null when it is none, or lies outside the years 1000 to 9999. */
export function findInstant(text: string): Date | null {
  const [, year, month, day] = pattern.exec(text) ?? [];
  if (!year || !isCalendarDay(Number(year), Number(month), Number(day))) return null;
  const instant = new Date(text.toUpperCase());
  return instant.getUTCFullYear() >= 1_000 && instant.getUTCFullYear() <= 9_999 ? instant : null;
}

/** Reads a point in time from an argument; undefined when none was sent. Throws DATE_TIME_INVALID. */
export function readInstant(text: string | null | undefined, argument: string): Date | undefined {
  if (text === null || text === undefined) return undefined;
  const instant = findInstant(text);
  if (!instant) throw new Refusal('DATE_TIME_INVALID', { argument });
  return instant;
}

/** Tells whether a text is a date that exists, known to the year, the month or the day: 2020, 2020-07, 2020-07-16. */
export function isPartialDate(text: string): boolean {
  const [, year, month = '01', day = '01'] = /^([1-9]\d{3})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text) ?? [];
  return year !== undefined && isCalendarDay(Number(year), Number(month), Number(day));
}

/** Tells whether one partial date lies before another as far as both are known. */
export function isBefore(date: string, other: string): boolean {
  const known = Math.min(date.length, other.length);
  return date.slice(0, known) < other.slice(0, known);
}

function isCalendarDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The scalar `DateTime`: texts come in as they are, so that the field that holds one can be named; UTC goes out. */
export const DateTime = new GraphQLScalarType({
  name: 'DateTime',
  parseValue: (value) => readText(value, 'DATE_TIME_INVALID'),
  serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
});

/** The scalar `PartialDate`, which is kept as it was written. */
export const PartialDate = new GraphQLScalarType({
  name: 'PartialDate',
  parseValue: (value) => readText(value, 'DATE_INVALID'),
});

function readText(value: unknown, reason: 'DATE_TIME_INVALID' | 'DATE_INVALID'): string {
  if (typeof value !== 'string') throw new Refusal(reason);
  return value;
}
