import type { Context } from '../context.ts';
import { signInLimits } from './limits.ts';
import { isCode } from './sign-in-code.ts';

/**
 * Returns the id of the request that a code was sent for, or null. With a request id only its code is tried, without one
 * the newest of the address; each has its own tries for either, so that others cannot use up those of who has the id. A
 * try is counted before it is judged, so that tries at the same time cannot be more than there are.
 */
export async function tryCode(
  { db, now, deriveSecret }: Pick<Context, 'db' | 'now' | 'deriveSecret'>,
  { address, code, requestId }: { address: string; code: string; requestId: string | null },
): Promise<string | null> {
  const at = new Date(now());
  const { tries, unboundCodes } = signInLimits;
  const tried =
    requestId === null
      ? await db.$queryRaw<{ id: string; hash: string }[]>`
          UPDATE "SignInCode" SET "unboundTries" = "unboundTries" + 1
          WHERE "unboundTries" < ${tries} AND id IN (
            SELECT id FROM "SignInCode" WHERE email = ${address} AND "expiresAt" > ${at}
            ORDER BY "createdAt" DESC, id LIMIT ${unboundCodes} FOR UPDATE
          ) RETURNING id, hash`
      : await db.$queryRaw<{ id: string; hash: string }[]>`
          UPDATE "SignInCode" SET tries = tries + 1
          WHERE tries < ${tries} AND id = ${requestId} AND email = ${address} AND "expiresAt" > ${at}
          RETURNING id, hash`;
  const secret = deriveSecret('sign-in code');
  return tried.find(({ hash }) => isCode(code, hash, secret))?.id ?? null;
}
