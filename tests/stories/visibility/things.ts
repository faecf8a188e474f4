import { createHash } from 'node:crypto';
import type { PrismaClient, Visibility } from '../../../prisma/city/client/client.ts';

export const standings = ['DRAFT', 'MEMBERS', 'PUBLIC', 'WITHDRAWN'] as const;
export type Standing = (typeof standings)[number];

/** How each kind is asked for: by id, and in the list of a city. */
export const kinds = {
  initiative: { field: 'initiative', list: 'initiatives', type: 'Initiative' },
  event: { field: 'event', list: 'events', type: 'Event' },
  'best-practice': { field: 'bestPractice', list: 'bestPractices', type: 'BestPractice' },
  funding: { field: 'funding', list: 'funding', type: 'Funding' },
  training: { field: 'training', list: 'trainings', type: 'Training' },
  'working-group': { field: 'workingGroup', list: 'workingGroups', type: 'WorkingGroup' },
  conference: { field: 'conference', list: 'conferences', type: 'Conference' },
  'board-entry': { field: 'boardEntry', list: 'board', type: 'BoardEntry' },
  'mailing-list': { field: 'mailingList', list: 'mailingLists', type: 'MailingList' },
  district: { field: 'district', list: null, type: 'District' },
} as const;
export type KindName = keyof typeof kinds;

export const idOf = (kind: KindName, standing: Standing) => `hattingen:${kind}:m-${standing.toLowerCase()}`;

/** A word that stands in one title and nowhere else, and that is like no other. */
export function wordOf(kind: string, standing: string): string {
  const digest = createHash('sha256').update(`${kind} ${standing}`).digest();
  return [...digest.subarray(0, 14)].map((byte) => String.fromCharCode(97 + (byte % 26))).join('');
}

/** A month from now, so that the events are printed. */
export const at = new Date(Date.now() + 30 * 24 * 3_600_000);
export const titleOf = (kind: KindName, standing: Standing) => `Matrix ${wordOf(kind, standing)}`;

/** Stores a thing of every kind and standing, and public things that refer to each of them. */
export async function storeThings(db: PrismaClient): Promise<void> {
  const shared = { visibility: 'PUBLIC' as Visibility, licence: 'example', createdAt: at, updatedAt: at };
  const row = (kind: KindName) => (standing: Standing) => ({
    ...shared,
    id: idOf(kind, standing),
    title: titleOf(kind, standing),
    visibility: (standing === 'WITHDRAWN' ? 'PUBLIC' : standing) as Visibility,
  });
  const referring = (kind: KindName, word: string, standing: Standing) => ({
    ...shared,
    id: `hattingen:${kind}:${word}-${standing.toLowerCase()}`,
    title: `Verweis ${word} ${standing}`,
  });
  await db.district.createMany({ data: standings.map(row('district')) });
  await db.initiative.createMany({
    data: [
      ...standings.map(row('initiative')),
      ...standings.map((standing) => ({
        ...referring('initiative', 'in', standing),
        districtIds: [idOf('district', standing)],
      })),
    ],
  });
  await db.event.createMany({
    data: [
      ...standings.map((standing) => ({
        ...row('event')(standing),
        startsAt: at,
        // Of the drafts others learn the times, and nothing else.
        status: 'TENTATIVE' as const,
        organiserId: idOf('initiative', 'PUBLIC'),
      })),
      ...standings.map((standing) => ({
        ...referring('event', 'by', standing),
        startsAt: at,
        organiserId: idOf('initiative', standing),
        districtId: idOf('district', standing),
        groupId: idOf('working-group', standing),
        conferenceId: idOf('conference', standing),
      })),
    ],
  });
  const entry = { direction: 'SEEKS' as const, subject: 'ROOMS' as const, validUntil: at };
  await db.funding.createMany({ data: standings.map((standing) => ({ ...row('funding')(standing), closesAt: at })) });
  await db.training.createMany({ data: standings.map((standing) => ({ ...row('training')(standing), startsAt: at })) });
  await db.workingGroup.createMany({ data: standings.map(row('working-group')) });
  await db.conference.createMany({ data: standings.map(row('conference')) });
  await db.boardEntry.createMany({
    data: standings.map((standing) => ({ ...row('board-entry')(standing), ...entry })),
  });
  await db.mailingList.createMany({
    data: standings.map((standing) => ({ ...row('mailing-list')(standing), mailbox: `m-${standing.toLowerCase()}` })),
  });
  await db.bestPractice.createMany({ data: standings.map(row('best-practice')) });
  // What was withdrawn was public before.
  const withdrawn = { data: { withdrawnAt: at } };
  await db.district.updateMany({ where: { id: idOf('district', 'WITHDRAWN') }, ...withdrawn });
  await db.initiative.updateMany({ where: { id: idOf('initiative', 'WITHDRAWN') }, ...withdrawn });
  await db.event.updateMany({ where: { id: idOf('event', 'WITHDRAWN') }, ...withdrawn });
  await db.funding.updateMany({ where: { id: idOf('funding', 'WITHDRAWN') }, ...withdrawn });
  await db.training.updateMany({ where: { id: idOf('training', 'WITHDRAWN') }, ...withdrawn });
  await db.workingGroup.updateMany({ where: { id: idOf('working-group', 'WITHDRAWN') }, ...withdrawn });
  await db.conference.updateMany({ where: { id: idOf('conference', 'WITHDRAWN') }, ...withdrawn });
  await db.boardEntry.updateMany({ where: { id: idOf('board-entry', 'WITHDRAWN') }, ...withdrawn });
  await db.mailingList.updateMany({ where: { id: idOf('mailing-list', 'WITHDRAWN') }, ...withdrawn });
  await db.bestPractice.updateMany({ where: { id: idOf('best-practice', 'WITHDRAWN') }, ...withdrawn });
}
