import { readInstant } from '../../shared/date-time.ts';
import { createFileQueue } from '../../shared/file-queue.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { Context } from '../context.ts';
import { pageRows } from '../item/page-rows.ts';
import { requireRight } from '../item/visibility.ts';
import { auditFileLimits } from '../limits.ts';
import type { CityAuditLogArgs } from '../schema.types.ts';
import { type AuditPage, canReadAudit } from './audit.ts';
import { writeAuditCsv } from './write-csv.ts';

const inQueue = createFileQueue();

/**
 * Returns one page of who changed what in the city, the latest first. Throws SIGN_IN_REQUIRED or ROLE_REQUIRED, or
 * what `first`, `after`, `from` and `to` are refused for.
 */
export async function listEntries(context: Context, args: CityAuditLogArgs): Promise<AuditPage> {
  const { db, city } = context;
  requireRight(context, canReadAudit);
  const where = { at: { gte: readInstant(args.from, 'from'), lt: readInstant(args.to, 'to') } };
  const orderBy = { id: 'desc' } as const;
  const page = await pageRows(
    `${city} audit`,
    args,
    (take, after) =>
      db.auditEntry.findMany({ where: { ...where, ...(after && { id: { lt: readNumber(after) } }) }, orderBy, take }),
    () => db.auditEntry.count({ where }),
  );
  return {
    ...page,
    csv: () =>
      inQueue(context, async () =>
        writeAuditCsv(await db.auditEntry.findMany({ where, orderBy, take: auditFileLimits.entries })),
      ),
  };
}

/** Reads the number in a cursor, which anyone may have written. */
function readNumber(id: string): bigint {
  if (!/^[0-9]{1,18}$/.test(id)) throw new Refusal('CURSOR_INVALID', { argument: 'after' });
  return BigInt(id);
}
