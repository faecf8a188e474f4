import { getHolidays, type Region } from 'feiertagejs';
import { readDate, writeDate } from './span.ts';

/** A public holiday of a state, or a silent day. */
export interface PublicHoliday {
  /** Counted in days from 1970. */
  day: number;
  name: string;
  /** Whether the laws of the states keep it free of loud entertainment. */
  silent: boolean;
}

const regions = 'BB BE BW BY HB HE HH MV NI NW RP SH SL SN ST TH'.split(' ');
const silentHolidays: readonly string[] = ['KARFREITAG', 'ALLERHEILIGEN', 'BUBETAG'];

/**
 * Lists the public holidays of a state, and the silent Sundays in November, from one day to another; the state is written as
 * in ISO 3166-2 with an underscore. Of what is no German state none is known.
 */
export function listPublicHolidays(state: string | null, firstDay: number, lastDay: number): PublicHoliday[] {
  const region = state?.startsWith('DE_') ? state.slice(3) : '';
  if (!regions.includes(region)) return [];
  const [first, last] = [firstDay, lastDay].map((day) => Number(writeDate(day).slice(0, 4))) as [number, number];
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return years
    .flatMap((year) => [
      ...getHolidays(year, region as Region).map((holiday) => ({
        day: readDate(holiday.dateString),
        name: holiday.translate('de') ?? holiday.name,
        silent: silentHolidays.includes(holiday.name),
      })),
      ...listSilentSundays(year),
    ])
    .filter(({ day }) => day >= firstDay && day <= lastDay)
    .sort((one, other) => one.day - other.day);
}

/** They lie two weeks and one week before the first Sunday of Advent, which is three before the last one until Christmas Eve. */
function listSilentSundays(year: number): PublicHoliday[] {
  const eve = readDate(`${year}-12-24`);
  const lastSundayOfAdvent = eve - ((((eve - 3) % 7) + 7) % 7);
  return [
    { day: lastSundayOfAdvent - 35, name: 'Volkstrauertag', silent: true },
    { day: lastSundayOfAdvent - 28, name: 'Totensonntag', silent: true },
  ];
}
