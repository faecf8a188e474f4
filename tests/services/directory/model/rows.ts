import { createText, secret } from './texts.ts';

/** The kinds of things that editors write, by the words in ids, with their tables and types. */
export const kinds = {
  initiative: { table: 'Initiative', type: 'Initiative', texts: ['title', 'summary', 'description', 'plainLanguage'] },
  event: { table: 'Event', type: 'Event', texts: ['title', 'summary', 'description', 'venueName', 'venueAddress'] },
  'best-practice': { table: 'BestPractice', type: 'BestPractice', texts: ['title', 'summary', 'challenge', 'lessons'] },
  'working-group': { table: 'WorkingGroup', type: 'WorkingGroup', texts: ['title', 'summary', 'goal', 'report'] },
  district: { table: 'District', type: 'District', texts: ['title', 'summary'] },
} as const;
export type KindName = keyof typeof kinds;
export const kindNames = Object.keys(kinds) as KindName[];

/** The keys of things that are public at times, and of those that never are. */
export const openKeys = ['a', 'b', 'c', 'd'];
export const secretKeys = [`${secret}-a`, `${secret}-b`];
/** The keys of what is written in bulk. */
export const bulkKeys = Array.from({ length: 12 }, (_, index) => `m-${index}`);

/** How a thing is to be: who can read it, and what of it only some kinds have. */
export interface Shape {
  visibility: 'DRAFT' | 'MEMBERS' | 'PUBLIC';
  /** The key of the initiative that an event names, and those of the districts that an initiative or an event names. */
  organiser: string | null;
  districts: string[];
  /** Whether an event takes place on the next two days again, and whether it is not certain yet. */
  repeats: boolean;
  tentative: boolean;
}

/** When events begin: some time within the year, with no change of the clocks near. */
const now = new Date();
const eventStart = new Date(
  now.getUTCMonth() === 0 ? Date.UTC(now.getUTCFullYear(), 6, 10, 18) : Date.UTC(now.getUTCFullYear() + 1, 0, 10, 18),
);

/** Writes the row of a thing with texts of its own; those of a thing that is not public are secret, and so are all contacts. */
export function rowOf(slug: string, kind: KindName, key: string, shape: Shape) {
  const { visibility, organiser, districts, repeats, tentative } = shape;
  const isPublic = visibility === 'PUBLIC';
  const id = (kind: KindName, key: string) => `${slug}:${kind}:${key}`;
  const stamp = new Date().toISOString();
  const contact = { contactOffice: secret, contactEmail: `${secret}@example.org`, contactPhone: secret };
  return {
    id: id(kind, key),
    topics: ['NEIGHBOURHOOD', 'SPORT'],
    visibility,
    url: `https://example.org/${isPublic ? key : secret}`,
    licence: 'CC-BY-4.0',
    createdAt: stamp,
    updatedAt: stamp,
    withdrawnAt: null,
    ...Object.fromEntries(kinds[kind].texts.map((column) => [column, createText(isPublic)])),
    ...(kind === 'initiative' && {
      form: 'GROUP',
      districtIds: districts.map((key) => id('district', key)),
      since: '2020-05',
      ...contact,
    }),
    ...(kind === 'working-group' && { state: 'ACTIVE', documents: [], ...contact }),
    ...(kind === 'best-practice' && { startedOn: '2021', ...contact }),
    ...(kind === 'event' && {
      form: 'WORKSHOP',
      status: tentative ? 'TENTATIVE' : 'CONFIRMED',
      startsAt: eventStart.toISOString(),
      recurrence: repeats ? 'FREQ=DAILY;COUNT=3' : null,
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
