import type { Database } from '../item/kind.ts';
import type { Entry, Fields, Problem } from './entry.ts';
import type { Settings } from './source.ts';
import type { SourceKind } from './source-kind.ts';
import { foldTag, topicsOfTags } from './topics-of-tags.ts';

/** The ids of what entries can refer to, by the title. */
export interface Names {
  organisers: Map<string, string>;
  districts: Map<string, string>;
}

/** Reads which initiatives and districts the city has. */
export async function readNames(db: Database): Promise<Names> {
  const query = {
    where: { withdrawnAt: null },
    select: { id: true, title: true },
    orderBy: { id: 'desc' },
    take: 10_000,
  } as const;
  const [initiatives, districts] = [await db.initiative.findMany(query), await db.district.findMany(query)];
  const byTitle = (items: { id: string; title: string }[]) =>
    new Map(items.map(({ id, title }) => [foldTag(title), id]));
  return { organisers: byTitle(initiatives), districts: byTitle(districts) };
}

/** Adds to the fields of an entry what the source's settings and the city's own things say, and what is wrong with that. */
export function completeFields(
  { fields, tags, names: said }: Pick<Entry, 'fields' | 'tags' | 'names'>,
  kind: SourceKind,
  { topics, visibility }: Settings,
  names: Names,
): { fields: Fields; problem?: Problem } {
  const organiser = said?.organiser ? names.organisers.get(foldTag(said.organiser)) : undefined;
  const district = said?.district ? names.districts.get(foldTag(said.district)) : undefined;
  const unknown =
    said?.organiser && !organiser && kind === 'event'
      ? 'organiser'
      : said?.district && !district
        ? 'district'
        : undefined;
  return {
    fields: {
      ...fields,
      topics: topicsOfTags(tags, topics),
      visibility,
      ...(kind === 'event' && { organiser: organiser ?? null, district: district ?? null }),
      ...(kind === 'initiative' && { districts: district ? [district] : [] }),
    },
    ...(unknown && { problem: { reason: 'VALUE_LEFT_OUT', field: unknown } }),
  };
}

/** Tells whether an entry has one of the tags that a source is filtered by; without any all have. */
export function hasTag({ tags }: Pick<Entry, 'tags'>, wanted: readonly string[]): boolean {
  if (wanted.length === 0) return true;
  const own = new Set(tags.map(foldTag));
  return wanted.some((tag) => own.has(foldTag(tag)));
}
