import type { PublicHoliday } from './public-holidays.ts';
import { sortHolidays, type WeekendFacts } from './rate-weekend.ts';

/** Says in German what speaks for and against a weekend. */
export function explainWeekend(
  facts: WeekendFacts & { schoolHolidaysKnown: boolean },
  radiusKm: number | null,
): string {
  const { clashes, schoolHolidays, schoolHolidaysKnown } = facts;
  const { silent, on, beside } = sortHolidays(facts);
  const around = radiusKm === null ? 'in der Stadt' : `im Umkreis von ${radiusKm} km`;
  const longer = beside.filter((one) => !one.silent);
  return [
    clashes === 0 ? `Noch nichts bekannt ${around}.` : `${clashes} ${clashes === 1 ? 'Termin' : 'Termine'} ${around}.`,
    ...(silent.length > 0 ? [`${listNames(silent)}: still, für Feste ungeeignet.`] : []),
    ...(on.length > 0 ? [`Feiertag: ${listNames(on)}.`] : []),
    ...(longer.length > 0 ? [`Langes Wochenende, viele verreisen: ${listNames(longer)}.`] : []),
    ...(schoolHolidays === null ? [] : [`Schulferien: ${schoolHolidays}.`]),
    ...(schoolHolidaysKnown ? [] : ['Ob Schulferien sind, ist nicht bekannt.']),
  ].join(' ');
}

const listNames = (holidays: PublicHoliday[]) => holidays.map(({ name }) => name).join(', ');
