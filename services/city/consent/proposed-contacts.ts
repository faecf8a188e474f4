import { Prisma } from '../../../prisma/city/client/client.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { type Proposal, proposalOf } from '../change/pending-change.ts';
import { foldedBy } from '../erasure/folded-by.ts';
import { isPersonal } from './personal-contact.ts';

/** Whose contacts are meant: those proposed for a thing, or those of a person, by address or by name as `foldName` writes it. */
type Meant = { itemId: string } | { address: string | null; names: string[]; before: Date | null };

type Parts = Record<string, string | null>;

/**
 * Takes what is personal out of the contacts of proposals, declines those that wait to store it, and returns the ids of
 * those that it has changed.
 */
export async function emptyProposedContacts(
  transaction: Prisma.TransactionClient,
  meant: Meant,
  now: Date,
): Promise<string[]> {
  const found = await transaction.$queryRaw<{ id: string; input: Prisma.JsonValue; waits: boolean }[]>`
    SELECT "id", "input", "state" = 'PENDING' AND "verb" = 'update' AS "waits" FROM "PendingChange"
     WHERE "input" IS NOT NULL AND (${isMeant(meant)}) ORDER BY "id" FOR UPDATE`;
  const changed: string[] = [];
  for (const { id, input, waits } of found) {
    const proposal = proposalOf({ input });
    const emptied = withoutPerson(proposal);
    if (emptied === proposal) continue;
    const decision = {
      state: 'DECLINED',
      decidedAt: now,
      reason: 'Dieser Kontakt darf nicht mehr gespeichert werden.',
    };
    const data = { input: emptied as object, ...(waits && decision) };
    await transaction.pendingChange.update({ where: { id }, data });
    if (waits) await recordAudit(transaction, { actor: 'system', action: 'change-declined', subject: id }, now);
    changed.push(id);
  }
  return changed;
}

/** Returns a proposal without what is personal in the contact that it brings and in the one that was there; itself when nothing is. */
export function withoutPerson(proposal: Proposal): Proposal {
  const contact = proposal.fields.contact as Parts | null | undefined;
  const { contactPerson = null, contactEmail = null } = proposal.basis as Parts;
  const brings = contact && (contact.consent || isPersonal(contact as { person: string | null; email: string | null }));
  const replaces = isPersonal({ person: contactPerson, email: contactEmail });
  if (!brings && !replaces) return proposal;
  const { fields, basis } = proposal;
  return {
    fields: brings
      ? { ...fields, contact: { ...contact, person: null, email: null, phone: null, consent: null } }
      : fields,
    basis: replaces ? { ...basis, contactPerson: null, contactEmail: null, contactPhone: null } : basis,
  };
}

function isMeant(meant: Meant): Prisma.Sql {
  if ('itemId' in meant) return Prisma.sql`"itemId" = ${meant.itemId}`;
  const { address, names, before } = meant;
  const isTheirs = (person: string, email: string) => Prisma.sql`
    ${foldedBy(Prisma.sql`"input" #>> ${person}::text[]`)} = ANY(${names}) OR lower("input" #>> ${email}::text[]) = ${address}`;
  return Prisma.sql`
    (${isTheirs('{fields,contact,person}', '{fields,contact,email}')}
      OR ${isTheirs('{basis,contactPerson}', '{basis,contactEmail}')})
    AND ${before ? Prisma.sql`"createdAt" <= ${before}` : Prisma.sql`true`}`;
}
