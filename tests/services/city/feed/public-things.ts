import type { PrismaClient } from '../../../../prisma/city/client/client.ts';
import type { Kept } from './feed-reader.ts';

/** What everybody may read of a city, by id, worked out from its tables without the city's own code. */
export async function listPublicThings(db: PrismaClient, slug: string): Promise<Map<string, Kept>> {
  const where = { visibility: 'PUBLIC', withdrawnAt: null } as const;
  const [districts, initiatives, events, bestPractices, fundings, trainings, groups, conferences, board, offices] =
    await Promise.all([
      db.district.findMany({ where }),
      db.initiative.findMany({ where }),
      db.event.findMany({ where }),
      db.bestPractice.findMany({ where }),
      db.funding.findMany({ where }),
      db.training.findMany({ where }),
      db.workingGroup.findMany({ where }),
      db.conference.findMany({ where }),
      db.boardEntry.findMany({ where }),
      db.office.findMany(),
    ]);
  const things = new Map<string, Kept>();
  const ids = new Set([...districts, ...initiatives, ...groups, ...conferences].map(({ id }) => id));
  const named = (id: string | null) => (id !== null && ids.has(id) ? id : null);
  const keep = ({ id, ...row }: { id: string }, hidden: string[], more: object = {}) => {
    const data: Record<string, unknown> = { ...row, ...more };
    for (const column of ['visibility', 'withdrawnAt', ...hidden]) delete data[column];
    things.set(id, { kind: id.split(':')[1]!, data: JSON.parse(JSON.stringify(data)) });
  };
  const contact = ['contactOffice', 'contactEmail', 'contactPhone'];
  for (const row of districts) keep(row, []);
  for (const row of bestPractices) keep(row, contact);
  for (const row of fundings) keep(row, ['closesAt']);
  for (const row of [...trainings, ...groups]) keep(row, contact);
  for (const row of conferences) {
    keep(row, ['districtIds', ...contact], { districts: row.districtIds.filter((id) => ids.has(id)) });
  }
  for (const row of board) {
    keep(row, ['districtId', ...contact], { district: named(row.districtId) });
  }
  for (const row of initiatives) {
    keep(row, ['districtIds', ...contact], { districts: row.districtIds.filter((id) => ids.has(id)) });
  }
  for (const row of events) {
    const { venueName: name, venueAddress: address, venueLat: lat, venueLon: lon, organiserId, districtId } = row;
    const location = lat === null ? null : { lat, lon };
    const venue = name || address || location ? { name, address, location } : null;
    const venueColumns = ['venueName', 'venueAddress', 'venueLat', 'venueLon'];
    const columns = [...venueColumns, 'organiserId', 'districtId', 'groupId', 'conferenceId', 'repeatsUntil'];
    const [group, conference] = [named(row.groupId), named(row.conferenceId)];
    keep(row, columns, { venue, organiser: named(organiserId), district: named(districtId), group, conference });
  }
  for (const { office: title, email, phone, address } of offices) {
    things.set(`${slug}:office:office`, { kind: 'office', data: { title, email, phone, address } });
  }
  return things;
}
