import type { Prisma } from '../../../prisma/network/client/client.ts';

/** Something that somebody did; `details` hold ids, numbers and words of a closed set, never what a person has written. */
export interface Deed {
  /** The id of the account, or `system`. */
  actor: string;
  /** What was done, for instance `role-granted`. */
  action: string;
  /** The id or slug of what it was done to. */
  subject: string;
  /** The city that it concerns; its editors can read it. */
  city?: string;
  details?: Record<string, string | number | boolean | null>;
}

/** Writes a deed into the audit log, in the transaction that does it. */
export async function recordAudit(
  records: Pick<Prisma.TransactionClient, 'auditEntry'>,
  { actor, action, subject, city, details }: Deed,
  at = new Date(),
): Promise<void> {
  await records.auditEntry.create({ data: { at, actor, action, subject, city: city ?? null, details } });
}
