import { isPartialDate } from '../../../shared/date-time.ts';

const months = [
  'jan',
  'feb',
  'mär mrz mar maer',
  'apr',
  'mai may',
  'jun',
  'jul',
  'aug',
  'sep',
  'okt oct',
  'nov',
  'dez dec',
].map((names) => names.split(' '));

/**
 * Reads since when, known to the year, the month or the day: `2020`, `Juli 2020`, `07/2020`, `16.07.2020`, `2020-07-16`.
 * Returns it as ISO 8601 writes it, or null when it is no date or can be read in two ways.
 */
export function findSince(text: string): string | null {
  const date = readDate(text.trim().replace(/^(seit|since)\s+/i, ''));
  return date && isPartialDate(date) ? date : null;
}

function readDate(text: string): string | null {
  const [, ofDay, monthName, ofYear] = /^(?:(\d{1,2})\.?\s+)?(\p{L}+)\.?\s+(\d{4})$/u.exec(text) ?? [];
  if (monthName) return written(ofYear!, monthNamed(monthName), ofDay);
  if (/^\d{4}(-\d\d){0,2}$/.test(text)) return text;
  const iso = /^(\d{4}-\d\d-\d\d)[T ]00:00/.exec(text)?.[1];
  if (iso) return iso;
  const [, month, year] = /^(\d{1,2})[./-](\d{4})$/.exec(text) ?? [];
  if (month) return written(year!, Number(month));
  const [, first, sign, second, last] = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d\d)$/.exec(text) ?? [];
  if (!first) return null;
  const whole = last!.length === 2 ? `20${last}` : last!;
  if (sign !== '/' || Number(first) > 12 || first === second) return written(whole, Number(second), first);
  return Number(second) > 12 ? written(whole, Number(first), second) : null;
}

const monthNamed = (name: string) =>
  months.findIndex((names) => names.some((begin) => name.toLowerCase().startsWith(begin))) + 1;

const written = (year: string, month: number, day?: string): string =>
  [year, String(month).padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])].join('-');
