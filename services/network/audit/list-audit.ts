import { cutPage, readCursor, readFirst, writeCursor } from '../../shared/connection.ts';
import { readInstant } from '../../shared/date-time.ts';
import { createFileQueue } from '../../shared/file-queue.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { Context } from '../context.ts';
import { readPlace } from '../read-place.ts';
import type { QueryAuditLogArgs } from '../schema.types.ts';
import { type AuditPage, canReadAudit } from './audit.ts';
import { exportRows, writeAuditCsv } from './write-csv.ts';

const sort = 'audit';
const inQueue = createFileQueue();

/**
 * Lists who did what, the latest first, concerning one city or, for the programme office, anything. Throws
 * SIGN_IN_REQUIRED, ROLE_REQUIRED, or what `first`, `after`, `from` and `to` are refused for.
 */
export async function listAudit(context: Context, args: QueryAuditLogArgs): Promise<AuditPage> {
  const { db, viewer } = context;
  if (!viewer) throw new Refusal('SIGN_IN_REQUIRED');
  const city = readPlace(args.city, 'city');
  if (!canReadAudit(viewer, city)) throw new Refusal('ROLE_REQUIRED');
  const first = readFirst(args.first);
  const after = readCursor(args.after, sort);
  const at = { gte: readInstant(args.from, 'from'), lt: readInstant(args.to, 'to') };
  const where = { at, ...(city !== null && { city }) };
  const orderBy = { id: 'desc' } as const;
  const found = await db.auditEntry.findMany({
    where: { ...where, ...(after && { id: { lt: readNumber(after.id) } }) },
    orderBy,
    take: first + 1,
  });
  return {
    ...cutPage(found, first),
    cursorOf: ({ id }) => writeCursor({ sort, value: '', id: String(id) }),
    count: () => db.auditEntry.count({ where }),
    csv: () =>
      inQueue(context, async () => writeAuditCsv(await db.auditEntry.findMany({ where, orderBy, take: exportRows }))),
  };
}

/** Reads the number in a cursor, which anyone may have written. */
function readNumber(id: string): bigint {
  if (!/^[0-9]{1,18}$/.test(id)) throw new Refusal('CURSOR_INVALID', { argument: 'after' });
  return BigInt(id);
}
