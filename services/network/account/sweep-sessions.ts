import { type Polling, startPolling } from '../../shared/poll.ts';
import type { Services } from '../context.ts';
import { refreshLimits } from './limits.ts';
import { lastRunning } from './read-revocations.ts';

const hourMs = 3_600_000;

/** Forgets codes and sessions that are over, and which roles were withdrawn when no token with them can still run. */
export async function sweepSessions({ db, now }: Pick<Services, 'db' | 'now'>): Promise<void> {
  const at = new Date(now());
  const endedAt = { lt: new Date(at.getTime() - refreshLimits.rememberedMs) };
  await db.session.deleteMany({ where: { OR: [{ expiresAt: { lt: at } }, { endedAt }] } });
  await db.signInCode.deleteMany({ where: { expiresAt: { lt: at } } });
  await db.withdrawnGrant.deleteMany({ where: { withdrawnAt: { lte: lastRunning(at.getTime()) } } });
}

/** Does that once an hour. */
export const startSweeping = (services: Pick<Services, 'db' | 'now' | 'log'>): Polling =>
  startPolling(async () => {
    await sweepSessions(services).catch((error) =>
      services.log.warn({ err: error }, 'sessions that are over could not be forgotten; in an hour they are'),
    );
  }, hourMs);
