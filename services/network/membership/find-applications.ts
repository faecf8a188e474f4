import type { Prisma } from '../../../prisma/network/client/client.ts';
import { cutPage, readCursor, readFirst, writeCursor } from '../../shared/connection.ts';
import { isKey } from '../../shared/ids.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { Context } from '../context.ts';
import type { RecordPage } from '../page.ts';
import { requireAdmin } from '../role/require-admin.ts';
import type { QueryApplicationsArgs } from '../schema.types.ts';
import { type ApplicationRecord, canReadApplication } from './application.ts';
import { requireApplicant } from './require-applicant.ts';

export type ApplicationPage = RecordPage<ApplicationRecord>;

/** The ids of applications are in the order in which they were begun. */
const newestFirst = { id: 'desc' } as const;
const sort = 'applications NEWEST';

/** Returns one application, or null when there is none that the viewer can read. */
export async function findApplication({ db, viewer }: Context, id: string): Promise<ApplicationRecord | null> {
  const application = isKey(id) ? await db.application.findUnique({ where: { id } }) : null;
  return application && canReadApplication(viewer, application) ? application : null;
}

/** Returns the applications that the viewer writes in, the newest first. Needs a signed-in account. */
export async function findOwnApplications({ db, viewer }: Context): Promise<ApplicationRecord[]> {
  const { account, grants } = requireApplicant(viewer);
  const cities = grants.flatMap(({ role, city }) => (role === 'editor' && city ? [city] : []));
  const where = {
    OR: [
      { isRenewal: false, applicant: account },
      { isRenewal: true, slug: { in: cities } },
    ],
  };
  return db.application.findMany({ where, orderBy: newestFirst, take: 100 });
}

/**
 * Returns one page of all applications, the newest first; drafts only when they are asked for. Needs the role admin.
 * Throws FIRST_OUT_OF_RANGE or CURSOR_INVALID.
 */
export async function findApplications(
  { db, viewer }: Context,
  { state, first, after }: QueryApplicationsArgs,
): Promise<ApplicationPage> {
  requireAdmin(viewer);
  const [size, cursor] = [readFirst(first), readCursor(after, sort)];
  if (cursor && !isKey(cursor.id)) throw new Refusal('CURSOR_INVALID', { argument: 'after' });
  const where: Prisma.ApplicationWhereInput = { state: state ?? { not: 'DRAFT' } };
  const rows = await db.application.findMany({
    where: { ...where, ...(cursor && { id: { lt: cursor.id } }) },
    orderBy: newestFirst,
    take: size + 1,
  });
  return {
    ...cutPage(rows, size),
    cursorOf: ({ id }) => writeCursor({ sort, value: '', id }),
    count: () => db.application.count({ where }),
  };
}
