/** How long a date may last that is checked, and how long the time may be in which weekends are sought, in days. */
export const longestDays = { clashes: 31, weekends: 370 } as const;

/** How far around is looked at most, in kilometres. */
export const largestRadiusKm = 200;

/** How many dates are compared with one that is planned; the nearest are taken. */
export const comparedDates = 2_000;
