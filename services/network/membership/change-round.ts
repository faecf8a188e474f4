import { isKey } from '../../shared/ids.ts';
import { readInput } from '../../shared/read-input.ts';
import { Refusal } from '../../shared/refusal.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Context } from '../context.ts';
import { requireAdmin } from '../role/require-admin.ts';
import type { RoundInput } from '../schema.types.ts';
import { checkTimes, type RoundRecord, roundInput } from './round.ts';

/** Changes a round: what is left out stays. Needs the role admin. Throws NOT_FOUND, or a BAD_INPUT refusal for the first mistake. */
export async function changeRound({ db, viewer, now }: Context, id: string, input: RoundInput): Promise<RoundRecord> {
  const { account } = requireAdmin(viewer);
  const { title, opensAt, deadline } = readInput(roundInput, input);
  if (!isKey(id)) throw new Refusal('NOT_FOUND', { argument: 'id' });
  return db.$transaction(async (records) => {
    await records.$queryRaw`SELECT id FROM "Round" WHERE id = ${id} FOR UPDATE`;
    const before = await records.round.findUnique({ where: { id } });
    if (!before) throw new Refusal('NOT_FOUND', { argument: 'id' });
    const { opensAt: from, deadline: until } = before;
    const data = checkTimes({ title: title ?? before.title, opensAt: opensAt ?? from, deadline: deadline ?? until });
    await recordAudit(records, { actor: account, action: 'round-changed', subject: id }, new Date(now()));
    return records.round.update({ where: { id }, data });
  });
}
