import { Temporal } from 'temporal-polyfill';

/** A day and perhaps a time on the German wall clock, or a range of them, as cells of a table say it. */
export interface When {
  day?: Temporal.PlainDate;
  time?: Temporal.PlainTime;
  lastDay?: Temporal.PlainDate;
  lastTime?: Temporal.PlainTime;
  /** When the cell names a point in time with an offset. */
  instant?: Date;
  /** When it names several days that are no range, a time that does not exist, or numbers of unknown meaning; the rest is empty then. */
  isUnclear?: true;
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
  const instant = readInstant(text);
  if (instant) return { instant };
  const serial = /^\d{5}(?:[.,]\d{1,15})?$/.test(text) ? Number(text.replace(',', '.')) : 0;
  if (serial >= serialRange[0] && serial < serialRange[1]) return readSerial(serial);
  const { days, rest, isList } = takeDays(text);
  const { times, isWhole } = takeTimes(rest);
  if (days.length > 0 && (isList || !isWhole)) return { isUnclear: true };
  return { day: days[0], lastDay: days[1], time: times[0], lastTime: times[1] };
}

/** Times of day; `isWhole` is false when numbers are left that are none. */
interface Times {
  times: Temporal.PlainTime[];
  isWhole: boolean;
}

/** Reads times of day alone, also as the part of a day that spreadsheets count. */
export function readTimes(cell: string): Times {
  const text = cell.slice(0, 100).replace(/[–—]/g, '-').trim();
  if (/^0?[.,]\d{1,15}$/.test(text)) {
    return { times: [timeOfPart(Number(`0.${text.split(/[.,]/)[1]}`))], isWhole: true };
  }
  const { time } = /^\d{5}/.test(text) ? readWhen(text) : {};
  if (time) return { times: [time], isWhole: true };
  const isBare = /^\d\d?(?:\s?(?:-|bis)\s?\d\d?)?$/.test(text);
  return takeTimes(isBare ? `${text} Uhr` : takeDays(text).rest);
}

/** Reads a point in time with an offset, of ISO 8601 or as mails and feeds write it (RFC 5322). */
function readInstant(text: string): Date | null {
  const isIso = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)$/i.test(text);
  const isOfMail = /^[a-z]{3}, \d\d? [a-z]{3} \d{4} \d\d:\d\d(?::\d\d)? (?:GMT|UTC|[+-]\d{4})$/i.test(text);
  const at = isIso ? Date.parse(text.replace(' ', 'T')) : isOfMail ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? null : new Date(at);
}

function readSerial(serial: number): When {
  const day = Temporal.PlainDate.from('1899-12-30').add({ days: Math.floor(serial) });
  const part = serial % 1;
  return { day, ...(part > 0 && { time: timeOfPart(part) }) };
}

const timeOfPart = (part: number): Temporal.PlainTime =>
  new Temporal.PlainTime().add({ minutes: Math.min(1_439, Math.round(part * 1_440)) });

const dayForms =
  /(?<!\d)(?:(\d{4})[-/.](\d\d?)[-/.](\d\d?)(?!\d)|(\d\d?)\.\s?(\d\d?)\.\s?(\d{4}|\d\d)?(?!\d)|(\d\d?)\/(\d\d?)\/(\d{4}|\d\d)(?!\d)|(\d\d?)(?:\.\s?|\s)([a-zä]{3,9})\.?,?\s(\d{4})(?!\d)|(\d\d?)\.\s?([a-zä]{3,9})\b)|\b([a-z]{3,9})\s(\d\d?),?\s(\d{4})(?!\d)/gi;

/** The first of two days of one month, `1. - 3. Mai` or `Fr 1./Sa 2.5.`, and that month. */
const shortForm =
  /(?<![\d.:-]|\.\s)(\d\d?)(?:\.\s?|\s?(?=-|bis))(?=(?:-|bis|und|u\.|[/+&,])\s?(?:[a-z]{2,10}\.?,?\s)?\d\d?\.\s?(?:(\d\d?)\.|([a-zä]{3,9})))/gi;

interface DateParts {
  day: number;
  month: number;
  year: number | null;
}

/** Takes the days out of a text: one, or the first and the last; `isList` when they are several that do not follow each other. */
function takeDays(text: string): { days: Temporal.PlainDate[]; rest: string; isList: boolean } {
  const whole = text.replace(shortForm, (said, day, month, name) => {
    const known = month ?? findMonth(name);
    return known ? `${day}.${known}. ` : said;
  });
  const found: DateParts[] = [];
  /** Where the first day ends and the last one begins. */
  const between = [0, 0];
  const rest = whole.replace(dayForms, (said, ...groups) => {
    const date = readParts(groups.slice(0, -2));
    if (!date || found.length >= 2) return said;
    found.push(date);
    const at: number = groups.at(-2);
    between[found.length - 1] = found.length === 1 ? at + said.length : at;
    return ' ';
  });
  const days = orderDays(found);
  // Of a date that does not exist nothing is left, so that the row says so.
  if (days.some((day) => day === null)) return { days: [], rest: '', isList: false };
  const [first, last] = days as Temporal.PlainDate[];
  const joint = whole.slice(...between).replace(/\b(?:mo|di|mi|do|fr|sa|so)[a-z]*\.?,?\s?$/i, '');
  const isList = /(?:\b(?:und|u\.|oder)|[/+&,;|])\s?$/i.test(joint) && !last?.equals(first!.add({ days: 1 }));
  return { days: days as Temporal.PlainDate[], rest: rest.replace(/^T/i, ' '), isList: isList && last !== undefined };
}

/** Gives a day without a year that of the other one, or the year beside it when the days would be in the wrong order. */
function orderDays(found: DateParts[]): (Temporal.PlainDate | null)[] {
  const year = found.findLast((date) => date.year !== null)?.year ?? null;
  const [first = null, last = null] = found.map((date) => toDay({ ...date, year: date.year ?? year }));
  if (!first || !last || Temporal.PlainDate.compare(first, last) <= 0)
    return found.length > 1 ? [first, last] : found.map(() => first);
  if (found[0]!.year === null) return [first.subtract({ years: 1 }), last];
  return found[1]!.year === null ? [first, last.add({ years: 1 })] : [first, last];
}

function readParts(parts: (string | undefined)[]): DateParts | null {
  const [y1, m1, d1, d2, m2, y2, s1, s2, y3, d4, n4, y4, d6, n6, n5, d5, y5] = parts;
  if (y1) return { year: Number(y1), month: Number(m1), day: Number(d1) };
  if (d2) return { year: y2 ? fullYear(y2) : null, month: Number(m2), day: Number(d2) };
  if (s1) {
    const [one, other] = [Number(s1), Number(s2)];
    return { year: fullYear(y3!), ...(other > 12 ? { month: one, day: other } : { month: other, day: one }) };
  }
  const month = findMonth(n4 ?? n5 ?? n6 ?? '');
  const year = y4 ?? y5;
  return month ? { year: year ? Number(year) : null, month, day: Number(d4 ?? d5 ?? d6) } : null;
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

/** 18:30, 18.30 Uhr, 18 Uhr, 18h, 6:30 PM, and the first of 18 - 20 Uhr. */
const timeForms =
  /(?<![\d.:])(\d\d?)(?:(?:[:.](\d\d))(?::\d\d(?:\.\d+)?)?\s?(?:(uhr|h)|([ap])\.?m\b)?|\s?(?:(uhr|h)\b|([ap])\.?m\b)|(?=\s?(?:-|bis)\s?\d\d?(?:[:.]\d\d)?\s?(?:uhr|h)\b))(?![\d:])/gi;

function takeTimes(text: string): Times {
  const times: Temporal.PlainTime[] = [];
  const rest = text.replace(timeForms, (said, hour, minute = '0', _, half, __, otherHalf) => {
    const afternoon = (half ?? otherHalf)?.toLowerCase();
    const hours = afternoon ? (Number(hour) % 12) + (afternoon === 'p' ? 12 : 0) : Number(hour);
    const isMidnight = hours === 24 && Number(minute) === 0;
    if (!isMidnight && (hours > 23 || Number(minute) > 59)) return said;
    times.push(isMidnight ? Temporal.PlainTime.from('23:59') : new Temporal.PlainTime(hours, Number(minute)));
    return ' ';
  });
  return { times: times.slice(0, 2), isWhole: !/\d/.test(rest) };
}
