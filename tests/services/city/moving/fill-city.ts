import type { PrismaClient } from '../../../../prisma/city/client/client.ts';

const at = (day: number) => new Date(Date.UTC(2027, 4, day, 10, 30, 0, 120));
const stamps = { topics: [], licence: 'CC-BY-4.0', createdAt: at(1), updatedAt: at(2) };

/** Texts that are easily damaged on the way through a format. */
export const hostile = 'Anna\'s "Chor"; \\n \\\\ $1 {city} %s\nzweite Zeile\tTab – ÄÖÜß 🎺 <b> -- /* E\'';

/** Fills a city with one thing of every kind and visibility, and with all that is hard to carry along. */
export async function fillCity(db: PrismaClient, slug: string): Promise<void> {
  const id = (kind: string, key: string) => `${slug}:${kind}:${key}`;
  await db.office.create({ data: { office: '=SUMME(A1)', email: 'buero@stadt.example', phone: '+49 2043 1' } });
  await db.district.createMany({
    data: [
      { id: id('district', 'mitte'), title: 'Mitte', population: 12_345, visibility: 'PUBLIC', ...stamps },
      { id: id('district', 'entwurf'), title: 'Entwurf', ...stamps },
    ],
  });
  await db.initiative.createMany({
    data: [
      {
        ...{ id: id('initiative', 'chor'), title: '=1+1', summary: hostile },
        ...{ districtIds: [id('district', 'mitte')], contactPhone: '+49 1', visibility: 'PUBLIC', ...stamps },
        topics: ['CULTURE', 'SPORT'],
      },
      {
        id: id('initiative', 'weg'),
        title: 'Weg',
        districtIds: [],
        visibility: 'PUBLIC',
        ...stamps,
        withdrawnAt: at(3),
      },
      { id: id('initiative', 'intern'), title: 'Intern', districtIds: [], visibility: 'MEMBERS', ...stamps },
    ],
  });
  await db.event.createMany({
    data: [
      {
        ...{
          id: id('event', 'probe'),
          title: hostile,
          startsAt: at(4),
          endsAt: at(5),
          visibility: 'PUBLIC',
          ...stamps,
        },
        ...{ recurrence: 'FREQ=WEEKLY;COUNT=3', repeatsUntil: at(20), venueLat: 51.12345678901234, venueLon: 1e-7 },
        organiserId: id('initiative', 'chor'),
      },
      { id: id('event', 'tag'), title: 'Ganzer Tag', allDay: true, startsAt: at(6), ...stamps },
      { id: id('event', 'fort'), title: 'Fort', startsAt: at(6), ...stamps, withdrawnAt: at(7) },
    ],
  });
  await db.bestPractice.create({ data: { id: id('best-practice', 'gut'), title: 'Gut', costs: hostile, ...stamps } });
  await db.pendingChange.create({
    data: {
      ...{ id: id('change', 'eins'), author: 'account-1', verb: 'create', kind: 'initiative', createdAt: at(8) },
      ...{
        itemId: id('initiative', 'intern'),
        input: { fields: { title: hostile, deep: [1, null, { a: true }] }, basis: {} },
      },
    },
  });
  await db.auditEntry.createMany({
    data: [
      { at: at(8), actor: 'account-1', action: 'initiative-created', subject: id('initiative', 'intern') },
      {
        at: at(9),
        actor: 'account-2',
        action: 'initiative-withdrawn',
        subject: id('initiative', 'weg'),
        details: { n: 1 },
      },
    ],
  });
}
