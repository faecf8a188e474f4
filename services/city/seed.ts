import type { PrismaClient } from '../../prisma/city/client/client.ts';
import { holdingFrom } from './board-entry/board-entry.ts';
import { findRepeatsUntil } from './event/event.ts';
import { movedColumn } from './event/single-dates.ts';
import { closingOf } from './funding/funding.ts';
import { bottrop } from './seeds/bottrop.ts';
import type { CityTexts, LocalTime } from './seeds/city-texts.ts';
import { hattingen } from './seeds/hattingen.ts';
import { localInstant } from './seeds/local-time.ts';
import { planSingleDates } from './seeds/plan-single-dates.ts';
import { wolfsburg } from './seeds/wolfsburg.ts';
import { type CitySeed, storeSeed } from './store-seed.ts';
import { seedSyntheticCity } from './synthetic-city.ts';

const texts: Record<string, CityTexts> = { hattingen, bottrop, wolfsburg };

/** Fills a city's database when it is empty: with what is known of the city, or else with synthetic data. */
export const seedCity = (db: PrismaClient, slug: string, now: Date): Promise<boolean> =>
  Object.hasOwn(texts, slug)
    ? storeSeed(db, readSeed(slug, texts[slug]!, now))
    : seedSyntheticCity(db, slug, numberOf(slug), now);

/** A number that differs from city to city and is always the same for one. */
const numberOf = (slug: string): number =>
  [...slug].reduce((number, letter) => (number * 31 + letter.charCodeAt(0)) % 65_521, 7);

/** Makes the rows of a city from its texts; the first of a kind is the newest. */
function readSeed(slug: string, texts: CityTexts, now: Date): CitySeed {
  const { office, districts, initiatives, events, bestPractices } = texts;
  const id = (kind: string, key: string) => `${slug}:${kind}:${key}`;
  const row = <Entry extends { key: string }>(kind: string, { key, ...same }: Entry, index: number) => {
    const createdAt = new Date(now.getTime() - index * 3_600_000);
    return { visibility: 'PUBLIC' as const, ...same, id: id(kind, key), createdAt, updatedAt: createdAt };
  };
  return {
    office,
    districts: districts.map((entry, index) => row('district', entry, index)),
    initiatives: initiatives.map(({ districts: keys = [], ...entry }, index) => ({
      ...row('initiative', entry, index),
      districtIds: keys.map((key) => id('district', key)),
    })),
    events: events.map(({ when, singleDates, organiser, district, group, conference, ...entry }, index) => {
      const series = { recurrence: null, ...entry, ...periodOf(when, now) };
      const { exceptions, moved } = singleDates ? planSingleDates(series, singleDates) : { exceptions: [], moved: [] };
      return {
        ...row('event', entry, index),
        ...periodOf(when, now),
        exceptions,
        movedDates: movedColumn(moved),
        repeatsUntil: findRepeatsUntil({ ...series, exceptions, moved }),
        organiserId: organiser && id('initiative', organiser),
        districtId: district && id('district', district),
        groupId: group && id('working-group', group),
        conferenceId: conference && id('conference', conference),
      };
    }),
    bestPractices: bestPractices.map((entry, index) => row('best-practice', entry, index)),
    fundings: texts.fundings.map(({ deadlineInDays: days, ...entry }, index) => {
      const deadline = days === null ? null : new Date(now.getTime() + days * 86_400_000);
      return { ...row('funding', entry, index), deadline, closesAt: closingOf(deadline) };
    }),
    trainings: texts.trainings.map(({ when, ...entry }, index) => ({
      ...row('training', entry, index),
      ...periodOf(when, now),
    })),
    workingGroups: texts.workingGroups.map((entry, index) => row('working-group', entry, index)),
    conferences: texts.conferences.map(({ districts: keys, ...entry }, index) => ({
      ...row('conference', entry, index),
      districtIds: keys.map((key) => id('district', key)),
    })),
    boardEntries: texts.board.map(({ district, ...entry }, index) => ({
      ...row('board-entry', entry, index),
      districtId: district && id('district', district),
      validUntil: holdingFrom(now),
    })),
    mailingLists: texts.mailingLists?.map((entry, index) => row('mailing-list', entry, index)),
  };
}

/** When something takes place. */
function periodOf(when: LocalTime, now: Date): { startsAt: Date; endsAt: Date } {
  const startsAt = localInstant(now, when);
  return { startsAt, endsAt: new Date(startsAt.getTime() + when.minutes * 60_000) };
}
