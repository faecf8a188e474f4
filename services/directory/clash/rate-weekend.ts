import type { PublicHoliday } from './public-holidays.ts';

/** What is known of a weekend. */
export interface WeekendFacts {
  /** The Saturday, counted in days from 1970. */
  saturday: number;
  /** How many events and drafts have a date on it, and how much they are in the way together. */
  clashes: number;
  load: number;
  /** From the Thursday before to the Tuesday after. */
  publicHolidays: PublicHoliday[];
  schoolHolidays: string | null;
}

/** What a weekend is worth in each case that holds, besides what takes place on it. */
const worth = { silentDay: 0.2, silentBeside: 0.5, holiday: 0.8, longWeekend: 0.6, schoolHolidays: 0.7 } as const;

/** Tells which days speak against a weekend: silent ones on it or beside it, holidays on it, and those that make it longer. */
export function sortHolidays({ saturday, publicHolidays }: Pick<WeekendFacts, 'saturday' | 'publicHolidays'>) {
  const isOn = ({ day }: PublicHoliday) => day === saturday || day === saturday + 1;
  return {
    silent: publicHolidays.filter((one) => one.silent),
    silentOn: publicHolidays.filter((one) => one.silent && isOn(one)),
    on: publicHolidays.filter((one) => !one.silent && isOn(one)),
    beside: publicHolidays.filter((one) => !isOn(one)),
  };
}

/** Rates how well a weekend suits, above 0 and up to 1, where nothing is known that speaks against it. */
export function rateWeekend(facts: WeekendFacts): number {
  const { silent, silentOn, on, beside } = sortHolidays(facts);
  let score = 1 / (1 + facts.load);
  if (silentOn.length > 0) score *= worth.silentDay;
  else if (silent.length > 0) score *= worth.silentBeside;
  if (on.length > 0) score *= worth.holiday;
  if (beside.length > 0) score *= worth.longWeekend;
  if (facts.schoolHolidays !== null) score *= worth.schoolHolidays;
  return Math.round(score * 1_000) / 1_000;
}
