import { isSlug } from '../../shared/ids.ts';

const longest = 40;

/** Words that stand in the hub's own addresses, `network`, which would be taken for the hub itself, and PostgreSQL's own databases. */
const reserved = new Set(
  'admin api certificates cities city directory exports feed gateway graphql healthz hub metrics network ping portal portal-token postgres print readyz region regions registry search stadtverbund system template0 template1 www'.split(
    ' ',
  ),
);

/** What a slug is made from; state and key tell cities of one name apart. */
export interface Named {
  name: string;
  /** ISO 3166-2 with an underscore, for instance DE_NW. */
  state: string;
  ags?: string | null;
}

/** Tells whether a text can become the slug of a city: it has the form of one and is no word of the hub. */
export const canBeSlug = (text: string): boolean => isSlug(text) && !reserved.has(text);

/** Makes a slug from a name, for instance `frankenthal-pfalz` from `Frankenthal (Pfalz)`; null when no letter is left. */
export const findSlug = (name: string): string | null => withEnding(writeOut(name), '');

/**
 * Makes a slug for each city, none of them taken or given twice. Cities of one name all get their state as an ending,
 * where that is not enough their key, and where there is none a number. Null stands for a name without any letter.
 * The order of the cities only decides about those numbers.
 */
export function makeSlugs(cities: readonly Named[], taken: ReadonlySet<string>): (string | null)[] {
  const used = new Set(taken);
  const slugs = new Map<Named, string>();
  const endings = [
    () => '',
    ({ state }: Named) => `-${state.slice(3).toLowerCase()}`,
    ({ ags, state }: Named) => `-${ags ?? state.slice(3).toLowerCase()}`,
  ];
  let waiting = cities.filter(({ name }) => findSlug(name));
  for (const endingOf of endings) {
    const wished = waiting.map((city) => ({ city, slug: withEnding(writeOut(city.name), endingOf(city))! }));
    for (const [slug, wishes] of Map.groupBy(wished, (wish) => wish.slug)) {
      if (wishes.length === 1 && !used.has(slug)) slugs.set(wishes[0]!.city, slug);
    }
    for (const slug of slugs.values()) used.add(slug);
    waiting = waiting.filter((city) => !slugs.has(city));
  }
  for (const city of waiting) {
    for (let number = 2; !slugs.has(city); number++) {
      const slug = withEnding(writeOut(city.name), `-${number}`)!;
      if (used.has(slug)) continue;
      slugs.set(city, slug);
      used.add(slug);
    }
  }
  return cities.map((city) => slugs.get(city) ?? null);
}

/** Letters that Unicode does not take apart into a letter of a to z and a mark. */
const letters: Record<string, string> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
};

const writeOut = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüßæøœłđ]/g, (letter) => letters[letter]!)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

/** Cuts at the end of a word where there is one; what would be no slug gets `ort-` put before it. */
function withEnding(words: string, ending: string): string | null {
  if (!/[a-z]/.test(words)) return null;
  const begun = canBeSlug(words.slice(0, longest)) ? words : `ort-${words}`;
  const room = longest - ending.length;
  if (begun.length <= room) return begun + ending;
  const atWord = begun.slice(0, Math.max(0, begun.lastIndexOf('-', room)));
  return (canBeSlug(atWord) ? atWord : begun.slice(0, room)) + ending;
}
