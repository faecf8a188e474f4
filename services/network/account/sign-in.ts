import { v7 } from 'uuid';
import { Refusal } from '../../shared/refusal.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Context } from '../context.ts';
import type { Session } from '../schema.types.ts';
import { ensureAccount } from './account.ts';
import { readAddress } from './address.ts';
import { continueSession } from './continue-session.ts';
import { signInLimits } from './limits.ts';
import { isCode } from './sign-in-code.ts';

/**
 * Opens a session for whoever holds the code that was sent to an address, and makes the account at the first time.
 * Throws EMAIL_INVALID or TOO_FREQUENT, and the same CODE_INVALID for a code that is wrong, expired, used up or was
 * never sent.
 */
export async function signIn(context: Context, email: string, code: string): Promise<Session> {
  const { db, now, client, signInLimiter } = context;
  const address = readAddress(email);
  await signInLimiter.countTry(client, address);
  // The try is counted before it is judged, so that tries at the same time cannot be more than there are.
  const [kept] = await db.$queryRaw<{ hash: string }[]>`
    UPDATE "SignInCode" SET tries = tries + 1
    WHERE email = ${address} AND tries < ${signInLimits.tries} AND "expiresAt" > ${new Date(now())} RETURNING hash`;
  if (!(await isCode(code.replace(/\s/g, '').slice(0, 20), kept?.hash))) throw new Refusal('CODE_INVALID');

  return db.$transaction(async (records) => {
    const { count } = await records.signInCode.deleteMany({ where: { email: address, hash: kept!.hash } });
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
    return continueSession(context, records, session);
  });
}
