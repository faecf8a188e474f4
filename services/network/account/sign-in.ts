import { v7 } from 'uuid';
import { isPlainText } from '../../shared/fields.ts';
import { Refusal } from '../../shared/refusal.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Context } from '../context.ts';
import type { MutationSignInArgs, Session } from '../schema.types.ts';
import { ensureAccount } from './account.ts';
import { readAddress } from './address.ts';
import { continueSession } from './continue-session.ts';
import { signInLimits } from './limits.ts';
import { createToken } from './refresh-token.ts';
import { tryCode } from './try-code.ts';

/**
 * Opens a session for whoever holds a code that was sent to an address, and makes the account at the first time. Throws
 * EMAIL_INVALID or TOO_FREQUENT, and the same CODE_INVALID for a code that is wrong, expired, used up, of another request
 * or was never sent.
 */
export async function signIn(context: Context, { email, code, requestId }: MutationSignInArgs): Promise<Session> {
  const { db, now, client, signInLimiter } = context;
  const address = readAddress(email);
  await signInLimiter.countTry(client, address);
  if (!isPlainText(requestId ?? '')) throw new Refusal('CODE_INVALID');
  const digits = code.replace(/\s/g, '').slice(0, 20);
  const request = await tryCode(context, { address, code: digits, requestId: requestId ?? null });
  if (!request) throw new Refusal('CODE_INVALID');

  return db.$transaction(async (records) => {
    const { count } = await records.signInCode.deleteMany({ where: { id: request } });
    if (count === 0) throw new Refusal('CODE_INVALID');
    const at = new Date(now());
    const { id } = await ensureAccount(records, address, at);
    await records.account.update({ where: { id }, data: { lastSignInAt: at } });
    await records.session.deleteMany({ where: { accountId: id, expiresAt: { lt: at } } });
    const session = await records.session.create({
      data: {
        id: `session-${v7()}`,
        accountId: id,
        createdAt: at,
        expiresAt: new Date(at.getTime() + signInLimits.sessionMs),
      },
    });
    await recordAudit(records, { actor: id, action: 'signed-in', subject: session.id }, at);
    return continueSession(context, records, session, createToken());
  });
}
