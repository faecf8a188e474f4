import { Temporal } from 'temporal-polyfill';

/** A day and perhaps a time on the German wall clock, or a range of them, as cells of a table say it. */
export interface When {
  day?: Temporal.PlainDate;
  time?: Temporal.PlainTime;
  lastDay?: Temporal.PlainDate;
  lastTime?: Temporal.PlainTime;
  /** When the cell names a point in time with an offset. */
  instant?: Date;
}

const months = ['jan', 'feb', 'mär', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'];
const otherMonths: Record<string, number> = { mar: 3, mrz: 3, maerz: 3, mae: 3, may: 5, oct: 10, dec: 12 };

/** Days since the end of 1899 count in spreadsheets; these lie between 1954 and 2119. */
const serialRange = [20_000, 80_000] as const;

/**
 * Reads what a cell says of when something takes place: German and English dates, dates of ISO 8601, numbers of spreadsheets,
 * times, and ranges of both. Empty when there is none. What can be a day or a month first is read as in Germany.
 */
export function readWhen(cell: string): When {
  const text = cell.slice(0, 100).replace(/[–—]/g, '-').replace(/\s+/g, ' ').trim();
  const zoned = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)$/i.test(text)
    ? Date.parse(text.replace(' ', 'T'))
    : Number.NaN;
  if (!Number.isNaN(zoned)) return { instant: new Date(zoned) };
  const serial = /^\d{5}(?:[.,]\d{1,15})?$/.test(text) ? Number(text.replace(',', '.')) : 0;
  if (serial >= serialRange[0] && serial < serialRange[1]) return readSerial(serial);
  const { days, rest } = takeDays(text);
  const times = takeTimes(rest);
  return { day: days[0], lastDay: days[1], time: times[0], lastTime: times[1] };
}

/** Reads a time of day alone, also as the part of a day that spreadsheets count. */
export function readTimes(cell: string): Temporal.PlainTime[] {
  const text = cell.slice(0, 100).replace(/[–—]/g, '-').trim();
  if (/^0?[.,]\d{1,15}$/.test(text)) return [timeOfPart(Number(`0.${text.split(/[.,]/)[1]}`))];
  if (/^\d\d?$/.test(text) && Number(text) < 24) return [new Temporal.PlainTime(Number(text))];
  const when = /^\d{5}/.test(text) ? readWhen(text) : {};
  return when.time ? [when.time] : takeTimes(takeDays(text).rest);
}

function readSerial(serial: number): When {
  const day = Temporal.PlainDate.from('1899-12-30').add({ days: Math.floor(serial) });
  const part = serial % 1;
  return { day, ...(part > 0 && { time: timeOfPart(part) }) };
}

const timeOfPart = (part: number): Temporal.PlainTime =>
  new Temporal.PlainTime().add({ minutes: Math.min(1_439, Math.round(part * 1_440)) });

const dayForms =
  /(\d{4})-(\d\d?)-(\d\d?)|(\d\d?)\.\s?(\d\d?)\.\s?(\d{4}|\d\d)?(?!\d)|(\d\d?)\/(\d\d?)\/(\d{4}|\d\d)|(\d\d?)(?:\.\s?|\s)([a-zä]{3,9})\.?,?\s(\d{4})|([a-z]{3,9})\s(\d\d?),?\s(\d{4})/gi;

function takeDays(text: string): { days: Temporal.PlainDate[]; rest: string } {
  const found: { day: number; month: number; year: number | null }[] = [];
  const rest = text.replace(dayForms, (whole, ...parts: (string | undefined)[]) => {
    const date = readParts(parts);
    if (!date || found.length >= 2) return whole;
    found.push(date);
    return ' ';
  });
  const year = found.findLast((date) => date.year !== null)?.year ?? null;
  const days = found.map((date) => toDay({ ...date, year: date.year ?? year }));
  // Of a date that does not exist nothing is left, so that the row says so.
  if (days.some((day) => day === null)) return { days: [], rest: '' };
  return { days: days as Temporal.PlainDate[], rest: rest.replace(/^T/i, ' ') };
}

function readParts(parts: (string | undefined)[]): { day: number; month: number; year: number | null } | null {
  const [y1, m1, d1, d2, m2, y2, s1, s2, y3, d4, n4, y4, n5, d5, y5] = parts;
  if (y1) return { year: Number(y1), month: Number(m1), day: Number(d1) };
  if (d2) return { year: y2 ? fullYear(y2) : null, month: Number(m2), day: Number(d2) };
  if (s1) {
    const [one, other] = [Number(s1), Number(s2)];
    return { year: fullYear(y3!), ...(other > 12 ? { month: one, day: other } : { month: other, day: one }) };
  }
  const month = findMonth(n4 ?? n5 ?? '');
  return month ? { year: Number(y4 ?? y5), month, day: Number(d4 ?? d5) } : null;
}

const fullYear = (year: string): number => (year.length === 2 ? 2_000 + Number(year) : Number(year));

function findMonth(name: string): number {
  const short = name.toLowerCase();
  return otherMonths[short] ?? otherMonths[short.slice(0, 3)] ?? months.indexOf(short.slice(0, 3)) + 1;
}

function toDay({ year, month, day }: { year: number | null; month: number; day: number }): Temporal.PlainDate | null {
  try {
    return year === null || year < 1_900 || year > 9_000
      ? null
      : Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return null;
  }
}

/** 18:30, 18.30 Uhr, 18 Uhr, 18h, 6:30 PM. */
function takeTimes(text: string): Temporal.PlainTime[] {
  const found = text.matchAll(
    /(?<![\d.:])(\d\d?)(?:(?:[:.](\d\d))(?::\d\d)?\s?(?:(uhr|h)|([ap])\.?m\b)?|\s?(?:(uhr|h)\b|([ap])\.?m\b)|(?=\s?-\s?\d\d?(?:[:.]\d\d)?\s?(?:uhr|h)\b))(?![\d:])/gi,
  );
  return [...found].slice(0, 2).flatMap(([, hour, minute = '0', , half, , otherHalf]) => {
    const afternoon = (half ?? otherHalf)?.toLowerCase();
    const hours = afternoon ? (Number(hour) % 12) + (afternoon === 'p' ? 12 : 0) : Number(hour);
    if (hours === 24 && Number(minute) === 0) return [Temporal.PlainTime.from('23:59')];
    return hours < 24 && Number(minute) < 60 ? [new Temporal.PlainTime(hours, Number(minute))] : [];
  });
}
