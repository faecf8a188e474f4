import type { Prisma } from '../../../prisma/network/client/client.ts';
import { Refusal } from '../../shared/refusal.ts';
import { isAdmin } from '../../shared/viewer.ts';
import { ensureAccount } from '../account/account.ts';
import type { Context } from '../context.ts';
import type { RoleInput } from '../schema.types.ts';
import { giveRole } from './give-role.ts';
import { rolesPerCity } from './limits.ts';
import { readHolder } from './read-holder.ts';
import { readRole, requirePlaces } from './read-role.ts';
import { canGrant, type RoleRecord } from './role.ts';

/**
 * Gives an account a role; doing it twice is no error. For an address that nobody has signed in with yet the account is
 * made, and the answer does not tell. Throws SIGN_IN_REQUIRED, ROLE_REQUIRED, TOO_FREQUENT, NOT_FOUND for the id of an
 * account that is unknown or not for the viewer to know, or a BAD_INPUT refusal for the first mistake.
 */
export async function grantRole(context: Context, input: RoleInput): Promise<RoleRecord> {
  const { db, viewer, log, now, countGrant } = context;
  if (!viewer) throw new Refusal('SIGN_IN_REQUIRED');
  const grant = readRole(input);
  if (!canGrant(viewer, grant)) throw new Refusal('ROLE_REQUIRED');
  const holder = readHolder(input);
  if (!isAdmin(viewer)) await countGrant(viewer.account);
  const at = new Date(now());
  const given = await db.$transaction(async (records) => {
    await requirePlaces(records, grant);
    const account =
      'email' in holder
        ? await ensureAccount(records, holder.email, at)
        : await records.account.findFirst({ where: { ...holder, ...(!isAdmin(viewer) && isKnownIn(grant.city)) } });
    if (!account) throw new Refusal('NOT_FOUND', { argument: 'input.account' });
    const key = { accountId: account.id, ...grant };
    await giveRole(records, key, viewer.account, at);
    if (grant.city && (await records.roleGrant.count({ where: { city: grant.city } })) > rolesPerCity) {
      throw new Refusal('TOO_MANY', { argument: 'input.city', limit: rolesPerCity });
    }
    const kept = await records.roleGrant.findUniqueOrThrow({ where: { accountId_role_city_region: key } });
    return { ...kept, email: account.email };
  });
  log.info({ account: viewer.account, subject: given.accountId, ...grant }, 'a role was granted');
  return given;
}

/** Accounts whose address an editor of the city sees already; an id alone must not bring another one. */
const isKnownIn = (city: string): Prisma.AccountWhereInput => ({
  roles: { some: { city, role: { in: ['MAINTAINER', 'MEMBER'] } } },
});
