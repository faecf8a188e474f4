import type { Account, Prisma, Session as SessionRecord } from '../../../prisma/network/client/client.ts';
import { tokenLimits } from '../../shared/limits.ts';
import type { Services } from '../context.ts';
import type { Session } from '../schema.types.ts';
import { hashSecret } from '../token/hash-secret.ts';
import { grantsOf } from './account.ts';

/** Gives a session a pair of tokens: the refresh token that comes next, and an access token with the roles that its account has now. */
export async function continueSession(
  { now, adminEmails, issueToken }: Pick<Services, 'now' | 'adminEmails' | 'issueToken'>,
  records: Prisma.TransactionClient,
  session: SessionRecord,
  refreshToken: string,
): Promise<Session> {
  // Until the end of this transaction no role of the account can be withdrawn: see revokeAccount.
  const [account] = await records.$queryRaw<Pick<Account, 'id' | 'email'>[]>`
    SELECT id, email FROM "Account" WHERE id = ${session.accountId} FOR SHARE`;
  const { id, email } = account!;
  const issuedAt = now();
  const roles = grantsOf(await records.roleGrant.findMany({ where: { accountId: id }, orderBy: { grantedAt: 'asc' } }));
  const isAdmin = adminEmails.includes(email) && !roles.some(({ role }) => role === 'admin');
  await records.refreshToken.createMany({
    data: [{ hash: hashSecret(refreshToken), sessionId: session.id, createdAt: new Date(issuedAt) }],
    skipDuplicates: true,
  });
  const seconds = Math.min(tokenLimits.userSeconds, (session.expiresAt.getTime() - issuedAt) / 1_000);
  const accessToken = issueToken(
    { account: id, grants: isAdmin ? [{ role: 'admin' }, ...roles] : roles },
    { seconds, session: session.id, issuedAt },
  );
  return { accessToken, refreshToken, expiresAt: new Date(issuedAt + seconds * 1_000), account: id };
}
