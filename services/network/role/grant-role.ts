import { Refusal } from '../../shared/refusal.ts';
import { ensureAccount } from '../account/account.ts';
import type { Context } from '../context.ts';
import type { RoleInput } from '../schema.types.ts';
import { giveRole } from './give-role.ts';
import { readHolder } from './read-holder.ts';
import { readRole, requirePlaces } from './read-role.ts';
import { canGrant, type RoleRecord } from './role.ts';

/**
 * Gives an account a role; doing it twice is no error. For an address that nobody has signed in with yet the account is
 * made, and the answer does not tell. Throws SIGN_IN_REQUIRED, ROLE_REQUIRED, NOT_FOUND for an unknown id of an account,
 * or a BAD_INPUT refusal for the first mistake.
 */
export async function grantRole({ db, viewer, log, now }: Context, input: RoleInput): Promise<RoleRecord> {
  if (!viewer) throw new Refusal('SIGN_IN_REQUIRED');
  const grant = readRole(input);
  if (!canGrant(viewer, grant)) throw new Refusal('ROLE_REQUIRED');
  const holder = readHolder(input);
  const at = new Date(now());
  const given = await db.$transaction(async (records) => {
    await requirePlaces(records, grant);
    const account =
      'email' in holder
        ? await ensureAccount(records, holder.email, at)
        : await records.account.findUnique({ where: holder });
    if (!account) throw new Refusal('NOT_FOUND', { argument: 'input.account' });
    const key = { accountId: account.id, ...grant };
    await giveRole(records, key, viewer.account, at);
    const kept = await records.roleGrant.findUniqueOrThrow({ where: { accountId_role_city_region: key } });
    return { ...kept, email: account.email };
  });
  log.info({ account: viewer.account, subject: given.accountId, ...grant }, 'a role was granted');
  return given;
}
