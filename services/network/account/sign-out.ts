import { recordAudit } from '../audit/record-audit.ts';
import type { Context } from '../context.ts';
import { hashSecret } from '../token/hash-secret.ts';
import { lockSession } from './lock-session.ts';

/**
 * Ends the session that any of its refresh tokens names; its access tokens are refused within five seconds. It is true
 * in any case: after it there is no such session.
 */
export async function signOut({ db, now }: Context, refreshToken: string): Promise<true> {
  await db.$transaction(async (records) => {
    const session = await lockSession(records, hashSecret(refreshToken));
    if (!session || session.endedAt) return;
    const at = new Date(now());
    await records.session.update({ where: { id: session.id }, data: { endedAt: at } });
    await recordAudit(records, { actor: session.accountId, action: 'signed-out', subject: session.id }, at);
  });
  return true;
}
