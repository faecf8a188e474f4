import type { City } from '../../../../prisma/network/client/client.ts';
import { makeSlugs } from '../../city/slug.ts';
import { createMemberIndex, type Member, type MemberRow } from './member.ts';

/** What becomes of a row. */
export type Verdict = { line: number; name: string } & (
  | { verdict: 'new'; slug: string; member: Member }
  | { verdict: 'changed'; slug: string; changes: Change[] }
  | { verdict: 'same'; slug: string }
  | { verdict: 'bad'; problems: string[] }
);

/** A field that gets another value. */
export interface Change {
  field: Field;
  from: City[Field];
  to: NonNullable<City[Field]>;
}

const fields = [
  'name',
  'kind',
  'state',
  'ags',
  'population',
  'areaKm2',
  'lat',
  'lon',
  'website',
  'memberSince',
] as const;
type Field = (typeof fields)[number];

/**
 * Says of every row what becomes of it, given the cities that are on record. A member is found again by its key, or else
 * by name and state, and keeps its standing. One that has left is not taken back by a list, and of two rows about one member the second is bad.
 */
export function judgeMembers(rows: readonly MemberRow[], known: readonly City[]): Verdict[] {
  const onRecord = createMemberIndex(known);
  const above = createMemberIndex<Member & { line: number }>();
  const matched = new Map<string, number>();
  const found = rows.map(({ line, name, member, problems }) => {
    if (!member) return { line, name, problems };
    const [twin] = above.find(member);
    if (twin) return { line, name, problems: [`Dasselbe Mitglied steht schon in Zeile ${twin.line}.`] };
    above.add({ ...member, line });
    const cities = onRecord.find(member);
    if (cities.length > 1)
      return { line, name, problems: ['Mehrere Städte heißen so. Der Schlüssel muss dabeistehen.'] };
    const earlier = cities[0] && matched.get(cities[0].slug);
    if (earlier) return { line, name, problems: [`Dasselbe Mitglied steht schon in Zeile ${earlier}.`] };
    if (cities[0]) matched.set(cities[0].slug, line);
    if (cities[0]?.status === 'FORMER')
      return { line, name, problems: ['Die Stadt ist aus dem Netzwerk ausgetreten.'] };
    return { line, name, member, city: cities[0] };
  });
  const added = found.flatMap(({ member, city }) => (member && !city ? [member] : []));
  const slugs = makeSlugs(added, new Set(known.map(({ slug }) => slug)));
  return found.map(({ line, name, member, city, problems }): Verdict => {
    if (problems) return { line, name, verdict: 'bad', problems };
    if (city) return compare(line, member, city);
    const slug = slugs[added.indexOf(member)];
    return slug
      ? { line, name, verdict: 'new', slug, member }
      : { line, name, verdict: 'bad', problems: ['Aus dem Namen lässt sich kein Kürzel bilden.'] };
  });
}

function compare(line: number, member: Member, city: City): Verdict {
  const changes = fields.flatMap((field): Change[] => {
    const to = member[field];
    return to === undefined || isKnown(field, to, city[field]) ? [] : [{ field, from: city[field], to }];
  });
  const { slug } = city;
  const same = { line, name: member.name, slug };
  return changes.length > 0 ? { ...same, verdict: 'changed', changes } : { ...same, verdict: 'same' };
}

/** A date on record that is known more exactly than the file tells it stays. */
const isKnown = (field: Field, to: unknown, from: unknown): boolean =>
  to === from || (field === 'memberSince' && String(from).startsWith(`${to}-`));
