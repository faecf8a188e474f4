/** The kinds of things that can come from a source, by their words in ids. */
export const sourceKinds = ['event', 'initiative', 'best-practice', 'funding', 'training', 'district'] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** How a source is written. */
export const sourceFormats = ['ICALENDAR', 'CSV', 'XLSX', 'FEED'] as const;
export type SourceFormat = (typeof sourceFormats)[number];
