import { createText, secret } from './texts.ts';

/** The kinds of things that editors write, by the words in ids, with their tables and types. */
export const kinds = {
  initiative: { table: 'Initiative', type: 'Initiative', texts: ['title', 'summary', 'description', 'plainLanguage'] },
  event: { table: 'Event', type: 'Event', texts: ['title', 'summary', 'description', 'venueName', 'venueAddress'] },
  'best-practice': { table: 'BestPractice', type: 'BestPractice', texts: ['title', 'summary', 'challenge', 'lessons'] },
  district: { table: 'District', type: 'District', texts: ['title', 'summary'] },
} as const;
export type KindName = keyof typeof kinds;
export const kindNames = Object.keys(kinds) as KindName[];

/** The keys of things that are public at times, and of those that never are. */
export const openKeys = ['a', 'b', 'c', 'd'];
export const secretKeys = [`${secret}-a`, `${secret}-b`];
/** The keys of what is written in bulk. */
export const bulkKeys = Array.from({ length: 12 }, (_, index) => `m-${index}`);

/** How a thing is to be: who can read it, and whom it refers to. */
export interface Shape {
  visibility: 'DRAFT' | 'MEMBERS' | 'PUBLIC';
  /** The keys of initiatives and districts that things of the kinds refer to which can. */
  organiser: string | null;
  districts: string[];
}

/** Writes the row of a thing with texts of its own; those of a thing that is not public are secret, and so are all contacts. */
export function rowOf(slug: string, kind: KindName, key: string, { visibility, organiser, districts }: Shape) {
  const isPublic = visibility === 'PUBLIC';
  const id = (kind: KindName, key: string) => `${slug}:${kind}:${key}`;
  const now = new Date().toISOString();
  const contact = { contactOffice: secret, contactEmail: `${secret}@example.org`, contactPhone: secret };
  return {
    id: id(kind, key),
    topics: ['NEIGHBOURHOOD', 'SPORT'],
    visibility,
    url: `https://example.org/${isPublic ? key : secret}`,
    licence: 'CC-BY-4.0',
    createdAt: now,
    updatedAt: now,
    withdrawnAt: null,
    ...Object.fromEntries(kinds[kind].texts.map((column) => [column, createText(isPublic)])),
    ...(kind === 'initiative' && {
      form: 'GROUP',
      districtIds: districts.map((key) => id('district', key)),
      since: '2020-05',
      ...contact,
    }),
    ...(kind === 'best-practice' && { startedOn: '2021', ...contact }),
    ...(kind === 'event' && {
      form: 'WORKSHOP',
      status: 'CONFIRMED',
      startsAt: new Date(Date.now() + 20 * 86_400_000).toISOString(),
      allDay: false,
      venueLat: 51.4,
      venueLon: 7.18,
      organiserId: organiser && id('initiative', organiser),
      districtId: districts[0] ? id('district', districts[0]) : null,
      audience: 'PUBLIC',
    }),
    ...(kind === 'district' && { population: 12_000 }),
  };
}
