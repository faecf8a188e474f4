import { tokenLimits } from '../../shared/limits.ts';
import type { Grant } from '../../shared/viewer.ts';
import type { NetworkDatabase } from '../context.ts';
import { grantsOf } from './account.ts';

/**
 * An account or a session whose tokens are refused that were issued until then (RFC 3339); with a role, only that role of
 * the account counts no longer in them.
 */
export interface RevocationRecord extends Partial<Grant> {
  id: string;
  before: string;
}

/** Returns the time until which a token that was issued then has run out, at `now`. */
export const lastRunning = (now: number): Date =>
  new Date(now - (tokenLimits.userSeconds + tokenLimits.leewaySeconds) * 1_000);

/** Reads what was revoked so lately that tokens of it can still run; of an ended session all that it ever got. */
export async function readRevocations(db: NetworkDatabase, now: number): Promise<RevocationRecord[]> {
  const since = { gt: lastRunning(now) };
  const [accounts, sessions, grants] = await Promise.all([
    db.account.findMany({ where: { validFrom: since }, select: { id: true, validFrom: true } }),
    db.session.findMany({ where: { endedAt: since }, select: { id: true, expiresAt: true } }),
    db.withdrawnGrant.findMany({ where: { withdrawnAt: since } }),
  ]);
  return [
    ...accounts.map(({ id, validFrom }) => ({ id, before: validFrom!.toISOString() })),
    ...sessions.map(({ id, expiresAt }) => ({ id, before: expiresAt.toISOString() })),
    ...grants.flatMap((grant) =>
      grantsOf([grant]).map((held) => ({ id: grant.accountId, before: grant.withdrawnAt.toISOString(), ...held })),
    ),
  ].sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
}
