import type { Prisma } from '../../../../prisma/network/client/client.ts';
import { recordAudit } from '../../audit/record-audit.ts';
import type { NetworkDatabase } from '../../context.ts';
import { locks } from '../../limits.ts';
import { judgeMembers, type Verdict } from './judge-members.ts';
import type { MemberRow } from './member.ts';

const writeMs = 120_000;

/** Says what writing these rows would change. */
export const previewMembers = async (db: Prisma.TransactionClient, rows: readonly MemberRow[]): Promise<Verdict[]> =>
  judgeMembers(rows, await db.city.findMany());

/** Writes all good rows, in one transaction, and says what became of each. */
export async function writeMembers(db: NetworkDatabase, rows: readonly MemberRow[]): Promise<Verdict[]> {
  return db.$transaction(
    async (records) => {
      await records.$executeRaw`SELECT pg_advisory_xact_lock(${locks.recordCity})`;
      const verdicts = await previewMembers(records, rows);
      for (const verdict of verdicts) await write(records, verdict);
      return verdicts;
    },
    { timeout: writeMs },
  );
}

async function write(records: Prisma.TransactionClient, judged: Verdict): Promise<void> {
  if (judged.verdict === 'bad' || judged.verdict === 'same') return;
  const { slug, verdict } = judged;
  if (verdict === 'new') await records.city.create({ data: { slug, ...judged.member, status: 'MEMBER' } });
  else {
    const data = Object.fromEntries(judged.changes.map(({ field, to }) => [field, to]));
    await records.city.update({ where: { slug }, data });
  }
  const deed = { actor: 'system', action: 'city-imported', subject: slug, city: slug };
  await recordAudit(records, { ...deed, details: { isNew: verdict === 'new' } });
}
