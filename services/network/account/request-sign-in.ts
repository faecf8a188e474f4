import { randomBytes } from 'node:crypto';
import type { Context } from '../context.ts';
import type { SignInRequest } from '../schema.types.ts';
import { readAddress } from './address.ts';
import { signInLimits } from './limits.ts';
import { createCode, hashCode } from './sign-in-code.ts';
import { writeSignInMail } from './write-sign-in-mail.ts';

/**
 * Sends a code for signing in to an address; those from before stay good. Whether the address has an account is not even
 * looked up, so neither answer nor time can tell. Throws EMAIL_INVALID or TOO_FREQUENT.
 */
export async function requestSignIn(context: Context, email: string): Promise<SignInRequest> {
  const { db, mailer, now, client, signInLimiter, deriveSecret } = context;
  const address = readAddress(email);
  await signInLimiter.countRequest(client, address);
  const code = createCode();
  const id = randomBytes(16).toString('base64url');
  const createdAt = new Date(now());
  const expiresAt = new Date(createdAt.getTime() + signInLimits.codeMs);
  const hash = hashCode(code, deriveSecret('sign-in code'));
  await db.signInCode.create({ data: { id, email: address, hash, createdAt, expiresAt } });
  await db.signInCode.deleteMany({ where: { expiresAt: { lt: createdAt } } });
  mailer.send(writeSignInMail(address, code));
  return { requestId: id, expiresAt };
}
