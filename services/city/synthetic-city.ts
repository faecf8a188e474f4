import { Audience, EventForm, InitiativeForm, type PrismaClient, Topic } from '../../prisma/city/client/client.ts';
import { type CitySeed, storeSeed } from './store-seed.ts';

const hour = 3_600_000;
const subjects = ['Nachbarschaft', 'Garten', 'Musik', 'Sport', 'Lesen', 'Kochen', 'Reparieren', 'Feuerwehr'];

/**
 * Makes up a city for demonstrations and measurements: 5 districts, 50 initiatives, 50 events in the weeks after
 * `now`, one of them weekly, and 20 best practices. The same slug, seed and `now` always give the same rows; all are named as examples.
 */
export function syntheticCity(slug: string, seed: number, now: Date): CitySeed {
  const pick = <Value>(values: readonly Value[], index: number, salt: number) =>
    values[mix(seed * 7_919 + index * 31 + salt) % values.length]!;
  const topics = Object.values(Topic);
  const districtId = (index: number) => `${slug}:district:beispielviertel-${(mix(seed + index) % 5) + 1}`;
  const rows = <Row>(count: number, kind: string, word: string, more: (index: number) => Row) =>
    Array.from({ length: count }, (_, index) => {
      const createdAt = new Date(now.getTime() - (index + 1) * hour);
      const subject = pick(subjects, index, 1);
      return {
        id: `${slug}:${kind}:${word.toLowerCase()}-${index + 1}`,
        title: `${word} ${index + 1}: ${subject}`,
        summary: `Ein erfundenes Beispiel rund um das Thema ${subject}, für Vorführungen und Messungen.`,
        topics: [...new Set([pick(topics, index, 2), pick(topics, index, 3)])],
        visibility: 'PUBLIC' as const,
        licence: 'example',
        createdAt,
        updatedAt: createdAt,
        ...more(index),
      };
    });
  const noon = Math.ceil(now.getTime() / (24 * hour)) * 24 * hour + 12 * hour;
  return {
    office: { office: `Beispielbüro ${slug}`, email: `buero@${slug}.example` },
    districts: rows(5, 'district', 'Beispielviertel', () => ({})),
    initiatives: rows(50, 'initiative', 'Beispielinitiative', (index) => ({
      form: pick(Object.values(InitiativeForm), index, 4),
      districtIds: [districtId(index)],
    })),
    events: rows(50, 'event', 'Beispieltermin', (index) => {
      const startsAt = noon + index * 24 * hour + (mix(seed + index) % 6) * hour;
      return {
        form: pick(Object.values(EventForm), index, 5),
        audience: pick(Object.values(Audience), index, 6),
        startsAt: new Date(startsAt),
        endsAt: new Date(startsAt + 2 * hour),
        recurrence: index === 0 ? 'FREQ=WEEKLY' : null,
        venueName: `Beispielhaus ${(index % 7) + 1}`,
        organiserId: `${slug}:initiative:beispielinitiative-${(mix(seed * 13 + index) % 50) + 1}`,
        districtId: districtId(index),
      };
    }),
    bestPractices: rows(20, 'best-practice', 'Beispielpraxis', () => ({
      challenge: 'Ein erfundenes Beispiel: So war es vorher.',
      approach: 'Ein erfundenes Beispiel: Das wurde getan.',
      result: 'Ein erfundenes Beispiel: Das kam dabei heraus.',
      lessons: 'Ein erfundenes Beispiel: Das würde man heute anders machen.',
    })),
  };
}

/** Fills a city's database with synthetic data when it is empty, and tells whether it was. */
export const seedSyntheticCity = (db: PrismaClient, slug: string, seed: number, now: Date): Promise<boolean> =>
  storeSeed(db, syntheticCity(slug, seed, now));

/** Spreads numbers evenly and always in the same way (the finaliser of MurmurHash3). */
function mix(number: number): number {
  let mixed = number | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
