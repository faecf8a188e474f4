import type { Context } from '../context.ts';
import type { SignInRequest } from '../schema.types.ts';
import { readAddress } from './address.ts';
import { signInLimits } from './limits.ts';
import { createCode, hashCode } from './sign-in-code.ts';
import { writeSignInMail } from './write-sign-in-mail.ts';

/**
 * Sends a code for signing in to an address, which replaces the one before. Whether the address has an account is not
 * even looked up, so neither answer nor time can tell. Throws EMAIL_INVALID or TOO_FREQUENT.
 */
export async function requestSignIn(context: Context, email: string): Promise<SignInRequest> {
  const { db, mailer, now, client, signInLimiter } = context;
  const address = readAddress(email);
  await signInLimiter.countRequest(client, address);
  const code = createCode();
  const fields = { hash: await hashCode(code), tries: 0, expiresAt: new Date(now() + signInLimits.codeMs) };
  await db.signInCode.upsert({ where: { email: address }, create: { email: address, ...fields }, update: fields });
  await db.signInCode.deleteMany({ where: { expiresAt: { lt: new Date(now()) } } });
  mailer.send(writeSignInMail(address, code));
  return { expiresAt: fields.expiresAt };
}
