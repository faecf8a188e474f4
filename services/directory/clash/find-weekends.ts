import { readFirst } from '../../shared/connection.ts';
import { isPartialDate } from '../../shared/date-time.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { DirectoryDatabase } from '../context.ts';
import type { FreeWeekend, QueryFreeWeekendsArgs } from '../schema.types.ts';
import { countDates } from './count-dates.ts';
import { explainWeekend } from './explain-weekend.ts';
import { longestDays } from './limits.ts';
import { listPublicHolidays } from './public-holidays.ts';
import { rateWeekend } from './rate-weekend.ts';
import { readExcept, readSite } from './read-site.ts';
import { findSchoolHolidays } from './school-holidays.ts';
import { readDate, saturdaysWithin, writeDate } from './span.ts';

const dayMs = 86_400_000;

/**
 * Finds the weekends that suit best, and of equal ones the earliest. Throws what `readSite` throws, ID_MALFORMED, DATE_INVALID, END_BEFORE_START,
 * PERIOD_OVER, PERIOD_TOO_LONG or FIRST_OUT_OF_RANGE.
 */
export async function findWeekends(
  db: DirectoryDatabase,
  args: QueryFreeWeekendsArgs,
  now: Date,
): Promise<FreeWeekend[]> {
  const limit = readFirst(args.first ?? 10);
  const { firstDay, lastDay } = readDays(args);
  // Somewhere it is still the day before.
  if ((lastDay + 2) * dayMs <= now.getTime()) throw new Refusal('PERIOD_OVER', { argument: 'to' });
  const site = await readSite(db, args);
  const saturdays = saturdaysWithin(firstDay, lastDay);
  const plan = { topics: args.topics ?? [], audience: args.audience ?? 'PUBLIC' };
  const counts = await countDates(db, site, plan, saturdays, readExcept(args.except));
  const weekends = saturdays.map((saturday, index) => {
    const [startsOn, endsOn] = [writeDate(saturday), writeDate(saturday + 1)];
    // Holidays that end on a Friday or begin on a Monday take the weekend along.
    const school = findSchoolHolidays(site.state, writeDate(saturday - 1), writeDate(saturday + 2));
    const facts = {
      saturday,
      ...counts[index]!,
      publicHolidays: listPublicHolidays(site.state, saturday - 2, saturday + 3),
      schoolHolidays: school.name,
      schoolHolidaysKnown: school.isKnown,
    };
    return {
      ...facts,
      startsOn,
      endsOn,
      score: rateWeekend(facts),
      publicHolidays: facts.publicHolidays.map(({ day, ...same }) => ({ date: writeDate(day), ...same })),
      explanation: explainWeekend(facts, site.circle?.radiusKm ?? null),
    };
  });
  return weekends.sort((one, other) => other.score - one.score || one.saturday - other.saturday).slice(0, limit);
}

function readDays({ from, to }: Pick<QueryFreeWeekendsArgs, 'from' | 'to'>) {
  if (!isPartialDate(from)) throw new Refusal('DATE_INVALID', { argument: 'from' });
  if (!isPartialDate(to)) throw new Refusal('DATE_INVALID', { argument: 'to' });
  const [firstDay, lastDay] = [readDate(from), lastDayOf(to)];
  if (lastDay < firstDay) throw new Refusal('END_BEFORE_START', { argument: 'to' });
  if (lastDay - firstDay >= longestDays.weekends) {
    throw new Refusal('PERIOD_TOO_LONG', { argument: 'to', limit: longestDays.weekends });
  }
  return { firstDay, lastDay };
}

/** The last day that a date can mean which is known to the year, the month or the day. */
function lastDayOf(date: string): number {
  const [year, month, day] = date.split('-').map(Number) as [number, number?, number?];
  return day ? readDate(date) : Date.UTC(year, month ?? 12, 0) / dayMs;
}
