import type { PrismaClient } from '../../../../prisma/city/client/client.ts';
import type { Kept } from './feed-reader.ts';

/** What everybody may know of a city by its feed, by id, worked out from its tables without the city's own code. */
export async function listPublicThings(db: PrismaClient, slug: string): Promise<Map<string, Kept>> {
  const where = { visibility: 'PUBLIC', withdrawnAt: null } as const;
  const [
    districts,
    initiatives,
    events,
    bestPractices,
    fundings,
    trainings,
    groups,
    conferences,
    board,
    lists,
    offices,
  ] = await Promise.all([
    db.district.findMany({ where }),
    db.initiative.findMany({ where }),
    db.event.findMany({ where }),
    db.bestPractice.findMany({ where }),
    db.funding.findMany({ where }),
    db.training.findMany({ where }),
    db.workingGroup.findMany({ where }),
    db.conference.findMany({ where }),
    db.boardEntry.findMany({ where }),
    db.mailingList.findMany({ where }),
    db.office.findMany(),
  ]);
  const drafts = await db.event.findMany({
    where: { visibility: { not: 'PUBLIC' }, withdrawnAt: null, status: 'TENTATIVE', busyKey: { not: null } },
  });
  const things = new Map<string, Kept>();
  const ids = new Set([...districts, ...initiatives, ...groups, ...conferences].map(({ id }) => id));
  const named = (id: string | null) => (id !== null && ids.has(id) ? id : null);
  const keep = ({ id, ...row }: { id: string }, hidden: string[], more: object = {}) => {
    const data: Record<string, unknown> = { ...row, ...more };
    for (const column of ['visibility', 'withdrawnAt', ...hidden]) delete data[column];
    things.set(id, { kind: id.split(':')[1]!, data: JSON.parse(JSON.stringify(data)) });
  };
  const contact = ['contactOffice', 'contactEmail', 'contactPhone', 'contactPerson', 'consentId'];
  for (const row of districts) keep(row, []);
  for (const row of bestPractices) keep(row, contact);
  for (const row of fundings) keep(row, ['closesAt']);
  for (const row of [...trainings, ...groups]) keep(row, contact);
  for (const row of lists) keep(row, ['mailbox', 'digestedAt', ...contact]);
  for (const row of conferences) {
    keep(row, ['districtIds', ...contact], { districts: row.districtIds.filter((id) => ids.has(id)) });
  }
  for (const row of board) {
    keep(row, ['districtId', 'remindedFor', ...contact], { district: named(row.districtId) });
  }
  for (const row of initiatives) {
    keep(row, ['districtIds', ...contact], { districts: row.districtIds.filter((id) => ids.has(id)) });
  }
  for (const row of events) {
    const { venueName: name, venueAddress: address, venueLat: lat, venueLon: lon, organiserId, districtId } = row;
    const location = lat === null ? null : { lat, lon };
    const venue = name || address || location ? { name, address, location } : null;
    const venueColumns = ['venueName', 'venueAddress', 'venueLat', 'venueLon'];
    const references = ['organiserId', 'districtId', 'groupId', 'conferenceId'];
    const [group, conference] = [named(row.groupId), named(row.conferenceId)];
    const referred = { organiser: named(organiserId), district: named(districtId), group, conference };
    const hidden = [...venueColumns, ...references, 'repeatsUntil', 'movedDates', 'busyKey'];
    keep(row, hidden, { venue, moved: row.movedDates, ...referred });
  }
  for (const row of drafts) {
    const { startsAt, endsAt, allDay, recurrence, exceptions, movedDates: moved } = row;
    const times = JSON.parse(JSON.stringify({ startsAt, endsAt, allDay, recurrence, exceptions, moved }));
    things.set(`${slug}:busy:${row.busyKey}`, { kind: 'busy', data: times });
  }
  for (const { office: title, email, phone, address } of offices) {
    things.set(`${slug}:office:office`, { kind: 'office', data: { title, email, phone, address } });
  }
  return things;
}
