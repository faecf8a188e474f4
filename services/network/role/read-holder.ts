import { isPlainText } from '../../shared/fields.ts';
import { Refusal } from '../../shared/refusal.ts';
import { readAddress } from '../account/address.ts';
import type { RoleInput } from '../schema.types.ts';

/** Reads whose a role is: the id of an account, or its address. Throws VALUE_INVALID unless it is one of the two. */
export function readHolder({
  account,
  email,
}: Pick<RoleInput, 'account' | 'email'>): { id: string } | { email: string } {
  if (Boolean(account) === Boolean(email) || !isPlainText(account ?? ''))
    throw new Refusal('VALUE_INVALID', { argument: 'input.account' });
  return account ? { id: account } : { email: readAddress(email!, 'input.email') };
}
