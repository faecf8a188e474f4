import { schoolHolidayDates, schoolYearsKnown } from './school-holiday-dates.ts';

/** What the school holidays of some days are called, and whether they are known. */
export interface SchoolHolidays {
  name: string | null;
  isKnown: boolean;
}

/** Finds the school holidays of a state that some days have a part in; dates in ISO 8601. Where they are not known it says so. */
export function findSchoolHolidays(state: string | null, firstDate: string, lastDate: string): SchoolHolidays {
  const found = schoolHolidayDates[state ?? '']?.find(([, from, to]) => from <= lastDate && to >= firstDate);
  if (found) return { name: found[0], isKnown: true };
  const { from, to } = schoolYearsKnown;
  const isKnown = Object.hasOwn(schoolHolidayDates, state ?? '') && from <= firstDate && lastDate <= to;
  return { name: null, isKnown };
}
