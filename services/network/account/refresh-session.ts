import { Refusal } from '../../shared/refusal.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Context } from '../context.ts';
import type { Session } from '../schema.types.ts';
import { hashSecret } from '../token/hash-secret.ts';
import { continueSession } from './continue-session.ts';
import { refreshLimits } from './limits.ts';
import { lockSession } from './lock-session.ts';
import { followToken } from './refresh-token.ts';

/**
 * Gives a session its next pair of tokens for its newest refresh token, which is used up by that; within 10 s it brings
 * the same next refresh token again, unless that was used. An older one means that two hold it: the session ends for
 * both. Throws SESSION_ENDED then, and for whatever is no refresh token; TOO_FREQUENT.
 */
export async function refreshSession(context: Context, refreshToken: string): Promise<Session> {
  const { db, now, signInLimiter, deriveSecret } = context;
  const hash = hashSecret(refreshToken);
  const follower = followToken(refreshToken, deriveSecret('refresh token'));
  const next = await db.$transaction(async (records) => {
    const session = await lockSession(records, hash);
    const at = new Date(now());
    if (!session || session.endedAt || session.expiresAt <= at) return null;
    await signInLimiter.countRefresh(session.id);
    const ago = (ms: number) => new Date(at.getTime() - ms);
    const { count } = await records.refreshToken.updateMany({ where: { hash, usedAt: null }, data: { usedAt: at } });
    if (count > 0) {
      const usedAt = { lt: ago(refreshLimits.rememberedMs) };
      await records.refreshToken.deleteMany({ where: { sessionId: session.id, usedAt } });
      return continueSession(context, records, session, follower);
    }
    const wasJustUsed = { hash, usedAt: { gt: ago(refreshLimits.graceMs) } };
    const isUnused = { hash: hashSecret(follower), usedAt: null };
    if ((await records.refreshToken.count({ where: { OR: [wasJustUsed, isUnused] } })) === 2) {
      return continueSession(context, records, session, follower);
    }
    await records.session.update({ where: { id: session.id }, data: { endedAt: at } });
    await recordAudit(records, { actor: 'system', action: 'session-ended-by-reuse', subject: session.id }, at);
    return null;
  });
  if (!next) throw new Refusal('SESSION_ENDED');
  return next;
}
