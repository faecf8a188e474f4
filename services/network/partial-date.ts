/** Tells whether a text is a date that exists, known to the year, the month or the day: 2020, 2020-07, 2020-07-16. */
export function isPartialDate(text: string): boolean {
  const [, year, month, day] = /^([12]\d{3})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?$/.exec(text) ?? [];
  if (!year || !day) return year !== undefined;
  const daysOfMonth = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(day) >= 1 && Number(day) <= daysOfMonth;
}

/** Tells whether one partial date lies before another as far as both are known. */
export function isBefore(date: string, other: string): boolean {
  const known = Math.min(date.length, other.length);
  return date.slice(0, known) < other.slice(0, known);
}
