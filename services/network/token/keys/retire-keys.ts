import { StartError } from '../../../shared/run-process.ts';
import { recordAudit } from '../../audit/record-audit.ts';
import type { NetworkDatabase } from '../../context.ts';
import { locks } from '../../limits.ts';
import { readSigningKeys } from '../signing-keys.ts';
import { judgeKeys } from './key-life.ts';

/**
 * Removes the keys of which no token runs any longer; or the one with an id, at once, and another signs from then on.
 * Throws a StartError when there is no such key, or no other one.
 */
export async function retireKeys(db: NetworkDatabase, kid?: string, now = Date.now): Promise<void> {
  await db.$transaction(async (records) => {
    await records.$executeRaw`SELECT pg_advisory_xact_lock(${locks.signingKeys})`;
    const judged = judgeKeys(await readSigningKeys(records), now());
    const retired = judged.filter(({ key, state }) => (kid ? key.kid === kid : state === 'ended'));
    if (kid && retired.length === 0) throw new StartError(`There is no key ${kid}. See "npm run keys -- list".`);
    if (retired.length === judged.length) {
      throw new StartError('This is the only key. Make another one first: npm run keys -- rotate');
    }
    for (const { key } of retired) {
      await records.signingKey.delete({ where: { kid: key.kid } });
      await recordAudit(records, { actor: 'system', action: 'key-removed', subject: key.kid }, new Date(now()));
    }
  });
}
