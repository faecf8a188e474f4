import type { Prisma } from '../../../prisma/city/client/client.ts';
import { Refusal } from '../../shared/refusal.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { CityParent } from '../city.ts';
import type { Context } from '../context.ts';
import { requireOwnCity } from '../item/own-id.ts';
import { canWrite, requireRight } from '../item/visibility.ts';

/**
 * Closes the city for writing, once the writes under way are done, or opens it again; doing it twice is no error. Needs a
 * right to write there. Throws SLUG_MALFORMED or ID_FOREIGN for another city.
 */
export async function closeCity(
  context: Context,
  { city, closed }: { city: string; closed: boolean },
): Promise<CityParent> {
  const { account } = requireRight(context, canWrite);
  requireOwnCity(context.city, city);
  await context.db.$transaction(async (transaction) => {
    const { count } = await transaction.closing.updateMany({
      where: { closedAt: closed ? null : { not: null } },
      data: { closedAt: closed ? context.now : null },
    });
    const action = closed ? 'city-closed' : 'city-opened';
    if (count > 0) await recordAudit(transaction, { actor: account, action, subject: city }, context.now);
  });
  return { slug: city };
}

/** Throws CITY_CLOSED when the city is closed for writing, and keeps it from being closed until the transaction ends. */
export async function requireOpen(transaction: Prisma.TransactionClient): Promise<void> {
  const [closing] = await transaction.$queryRaw<{ closedAt: Date | null }[]>`
    SELECT "closedAt" FROM "Closing" FOR SHARE`;
  if (closing?.closedAt) throw new Refusal('CITY_CLOSED');
}
