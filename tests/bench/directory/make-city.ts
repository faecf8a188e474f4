import { EventForm, InitiativeForm, Topic } from '../../../prisma/city/client/client.ts';
import type { CitySeed } from '../../../services/city/store-seed.ts';
import type { SyntheticCity } from '../../../services/network/synthetic-cities.ts';
import {
  type Chance,
  choose,
  createChance,
  createNoun,
  createPlace,
  draw,
  writeText,
  writeTitle,
} from './write-text.ts';

const hour = 3_600_000;
const day = 24 * hour;

/**
 * Makes up what a city publishes: so many things that a search finds, besides five districts and an office. Of the
 * things 45 in 100 are initiatives, 40 events of the year after `now` and the rest best practices. The same city, size and
 * `now` always give the same rows.
 */
export function makeCity({ slug, lat, lon }: SyntheticCity, items: number, now: Date): CitySeed {
  const chance = createChance([...slug].reduce((seed, letter) => Math.imul(seed, 31) + letter.charCodeAt(0), 7));
  const pick = <Value>(values: readonly Value[]) => draw(chance, values);
  const counts = { initiatives: Math.round(items * 0.45), events: Math.round(items * 0.4) };
  const districtIds = [1, 2, 3, 4, 5].map((number) => `${slug}:district:viertel-${number}`);
  const initiativeIds = Array.from({ length: counts.initiatives }, (_, index) => `${slug}:initiative:nummer-${index}`);
  const make = <Row>(id: string, more: (write: (sentences: number) => string) => Row) => {
    const createdAt = new Date(now.getTime() - Math.floor(chance() * 1_000 * day));
    const noun = createNoun(chance);
    return {
      id,
      title: writeTitle(chance, noun),
      summary: writeText(chance, noun, countSentences(chance, 3)),
      topics: [...new Set([choose(chance, topics), choose(chance, topics)])],
      visibility: 'PUBLIC' as const,
      licence: 'CC-BY-4.0',
      createdAt,
      updatedAt: createdAt,
      ...more((sentences) => writeText(chance, noun, countSentences(chance, sentences))),
    };
  };
  return {
    office: { office: `Engagementbüro ${slug}`, email: `buero@${slug}.example` },
    districts: districtIds.map((id) => make(id, () => ({}))),
    initiatives: initiativeIds.map((id) =>
      make(id, (write) => ({ form: pick(initiativeForms), description: write(8), districtIds: [pick(districtIds)] })),
    ),
    events: Array.from({ length: counts.events }, (_, index) =>
      make(`${slug}:event:nummer-${index}`, (write) => {
        const startsAt = now.getTime() + day + Math.floor(chance() * 365 * 24) * hour;
        return {
          form: pick(eventForms),
          description: write(6),
          startsAt: new Date(startsAt),
          endsAt: new Date(startsAt + 2 * hour),
          venueName: createPlace(chance),
          venueLat: lat + chance() / 20,
          venueLon: lon + chance() / 20,
          organiserId: pick(initiativeIds),
          districtId: pick(districtIds),
        };
      }),
    ),
    bestPractices: Array.from({ length: items - counts.initiatives - counts.events }, (_, index) =>
      make(`${slug}:best-practice:nummer-${index}`, (write) => ({
        challenge: write(4),
        approach: write(5),
        result: write(4),
        costs: write(1),
        lessons: write(3),
      })),
    ),
  };
}

const topics = Object.values(Topic);
const initiativeForms = Object.values(InitiativeForm);
const eventForms = Object.values(EventForm);

const countSentences = (chance: Chance, most: number): number => 1 + Math.floor(chance() * most);
