import { Refusal } from '../../shared/refusal.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Context } from '../context.ts';
import type { Session } from '../schema.types.ts';
import { continueSession, hashToken } from './continue-session.ts';
import { lockSession } from './lock-session.ts';

/**
 * Gives a session its next pair of tokens for its newest refresh token, which is used up by that. An older one means
 * that two hold it: the session ends for both. Throws SESSION_ENDED then, and for whatever is no refresh token.
 */
export async function refreshSession(context: Context, refreshToken: string): Promise<Session> {
  const { db, now } = context;
  const hash = hashToken(refreshToken);
  const next = await db.$transaction(async (records) => {
    const session = await lockSession(records, hash);
    const at = new Date(now());
    if (!session || session.endedAt || session.expiresAt <= at) return null;
    const { count } = await records.refreshToken.updateMany({ where: { hash, usedAt: null }, data: { usedAt: at } });
    if (count > 0) return continueSession(context, records, session);
    await records.session.update({ where: { id: session.id }, data: { endedAt: at } });
    await recordAudit(records, { actor: 'system', action: 'session-ended-by-reuse', subject: session.id }, at);
    return null;
  });
  if (!next) throw new Refusal('SESSION_ENDED');
  return next;
}
