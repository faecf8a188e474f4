import type { SearchSort } from '../schema.types.ts';
import type { SearchFilters } from '../search/filters.ts';
import { type Subject, subjects } from './subjects.ts';

const things = subjects.filter((subject) => subject !== 'offices');

/** The formats of files: what each can be about, its media type, and whether the order of things shows in it. */
export const formats = {
  csv: { subjects, type: 'text/csv; charset=utf-8; header=present', isOrdered: true },
  xlsx: { subjects, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', isOrdered: true },
  ics: { subjects: ['events'], type: 'text/calendar; charset=utf-8', isOrdered: false },
  geojson: { subjects, type: 'application/geo+json; charset=utf-8', isOrdered: false },
  rss: { subjects: things, type: 'application/rss+xml; charset=utf-8', isOrdered: false },
  atom: { subjects: things, type: 'application/atom+xml; charset=utf-8', isOrdered: false },
  jsonld: { subjects, type: 'application/ld+json; charset=utf-8', isOrdered: true },
} as const satisfies Record<string, { subjects: readonly Subject[]; type: string; isOrdered: boolean }>;
export type Format = keyof typeof formats;

/** What a file is asked to hold. */
export interface Wanted {
  subject: Subject;
  format: Format;
  filters: SearchFilters;
  sort: SearchSort | null;
}

/** Finds what a file name like `events.ics` asks for; null when there is no such file. */
export function findFile(name: string): { subject: Subject; format: Format } | null {
  const [subject, format, ...rest] = name.split('.');
  if (rest.length > 0 || !format || !Object.hasOwn(formats, format)) return null;
  const offered: readonly string[] = formats[format as Format].subjects;
  return offered.includes(subject!) ? { subject: subject as Subject, format: format as Format } : null;
}
