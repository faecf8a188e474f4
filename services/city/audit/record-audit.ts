import type { Prisma } from '../../../prisma/city/client/client.ts';

/** Something that somebody did; `details` hold ids, numbers and words of a closed set, never what a person has written. */
export interface Deed {
  /** The id of the account, or `system`. */
  actor: string;
  /** What was done, for instance `initiative-created`. */
  action: string;
  /** The id of what it was done to. */
  subject: string;
  details?: Record<string, string | number | boolean | null>;
}

/** Writes a deed into the city's audit log, in the transaction that does it. */
export async function recordAudit(
  transaction: Pick<Prisma.TransactionClient, 'auditEntry'>,
  { actor, action, subject, details }: Deed,
  at: Date,
): Promise<void> {
  await transaction.auditEntry.create({ data: { at, actor, action, subject, details } });
}
