import { setTimeout as sleep } from 'node:timers/promises';
import { withConnection } from '../../shared/database.ts';
import { isEndingText } from './delivery-queue.ts';
import { mailLimits } from './limits.ts';

/**
 * Waits until no mail of a closed city is under way any longer: it would be in an export, and leave twice. Returns false
 * when that takes longer than `waitMs`; a city that is open sends on, so nothing is waited for.
 */
export const waitForMails = (databaseUrl: string, waitMs = mailLimits.closingMs): Promise<boolean> =>
  withConnection(databaseUrl, async (client) => {
    for (const end = performance.now() + waitMs; ; await sleep(50)) {
      const { rows } = await client.query(isEndingText);
      if (!rows[0].isEnding) return true;
      if (performance.now() > end) return false;
    }
  });
