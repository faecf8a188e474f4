import { Refusal } from '../../shared/refusal.ts';
import type { Context } from '../context.ts';
import type { RoleInput } from '../schema.types.ts';
import { readHolder } from './read-holder.ts';
import { readRole } from './read-role.ts';
import { canWithdraw } from './role.ts';
import { takeRole } from './take-role.ts';

/**
 * Takes a role from an account and returns whether it was held; it counts no longer in tokens that still name it.
 * Throws SIGN_IN_REQUIRED, ROLE_REQUIRED, ROLE_FIXED for the role admin of an address in the settings, or a BAD_INPUT
 * refusal for the first mistake.
 */
export async function withdrawRole({ db, viewer, log, now, adminEmails }: Context, input: RoleInput): Promise<boolean> {
  if (!viewer) throw new Refusal('SIGN_IN_REQUIRED');
  const grant = readRole(input);
  const account = await db.account.findUnique({ where: readHolder(input) });
  if (!canWithdraw(viewer, grant, account?.id)) throw new Refusal('ROLE_REQUIRED');
  if (!account) return false;
  if (grant.role === 'ADMIN' && adminEmails.includes(account.email)) throw new Refusal('ROLE_FIXED');
  const wasHeld = await db.$transaction((records) =>
    takeRole(records, { accountId: account.id, ...grant }, viewer.account, now),
  );
  if (wasHeld) log.info({ account: viewer.account, subject: account.id, ...grant }, 'a role was withdrawn');
  return wasHeld;
}
