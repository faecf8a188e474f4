import { randomUUID } from 'node:crypto';
import type { Account, Prisma, RoleGrant } from '../../../prisma/network/client/client.ts';
import type { Grant, Role, Viewer } from '../../shared/viewer.ts';

/** Who is asking, as the resolvers read it. */
export type ViewerRecord = Viewer;

/**
 * Returns the account of an address that `readAddress` has read, and makes it when there is none. Its id does not tell
 * when it was made: whoever gives a role to an address does not learn whether it was known.
 */
export const ensureAccount = (
  records: Pick<Prisma.TransactionClient, 'account'>,
  email: string,
  at: Date,
): Promise<Account> =>
  records.account.upsert({
    where: { email },
    create: { id: `account-${randomUUID()}`, email, createdAt: at },
    update: {},
  });

/** Returns the roles that are on record as tokens carry them. */
export const grantsOf = (roles: Pick<RoleGrant, 'role' | 'city' | 'region'>[]): Grant[] =>
  roles.map(({ role, city, region }) => ({
    role: role.toLowerCase() as Role,
    ...(city && { city }),
    ...(region && { region }),
  }));
