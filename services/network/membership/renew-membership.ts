import { v7 } from 'uuid';
import { Refusal } from '../../shared/refusal.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { type CityRecord, findPlace } from '../city/city.ts';
import type { Context } from '../context.ts';
import { requireEditor } from '../role/require-editor.ts';
import { type Answers, answersSchema } from './answers.ts';
import { type ApplicationRecord, readAnswers } from './application.ts';
import { lockCity } from './lock-city.ts';

/**
 * Begins the renewal of a city's membership with what is on record, or returns the one that is begun or handed in.
 * Needs the role editor of the city or admin. Throws NOT_FOUND, or STATE_UNFIT for a city that is no member.
 */
export async function renewMembership({ db, viewer, now }: Context, slug: string): Promise<ApplicationRecord> {
  const { account } = requireEditor(viewer, slug);
  const at = new Date(now());
  return db.$transaction(async (records) => {
    const city = await lockCity(records, slug);
    if (city.status !== 'MEMBER') throw new Refusal('STATE_UNFIT', { argument: 'city', detail: city.status });
    const earlier = await records.application.findMany({
      where: { slug, OR: [{ isRenewal: true }, { state: 'ADMITTED' }] },
      orderBy: { id: 'desc' },
    });
    const running = earlier.find(({ state }) => state !== 'ADMITTED' && state !== 'DECLINED');
    if (running) return running;
    const last = earlier.find(({ state }) => state === 'ADMITTED');
    const answers = answersFrom(city, last ? readAnswers(last) : null);
    const id = `application-${v7()}`;
    await recordAudit(records, { actor: account, action: 'renewal-begun', subject: id, city: slug }, at);
    return records.application.create({
      data: { id, applicant: account, slug, isRenewal: true, answers, createdAt: at, updatedAt: at },
    });
  });
}

function answersFrom(city: CityRecord, last: Answers | null): Answers {
  const { name, kind, state, ags, population, areaKm2, website, supporters } = city;
  const described = { name, kind, state, ags, population, areaKm2, website, location: findPlace(city) };
  return answersSchema.parse({
    supporters: supporters.map((supporter) => ({ name: supporter })),
    ...last,
    ...described,
  });
}
