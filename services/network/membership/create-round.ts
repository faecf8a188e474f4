import { v7 } from 'uuid';
import { readInput } from '../../shared/read-input.ts';
import { Refusal } from '../../shared/refusal.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Context } from '../context.ts';
import { requireAdmin } from '../role/require-admin.ts';
import type { RoundInput } from '../schema.types.ts';
import { checkTimes, type RoundRecord, roundInput } from './round.ts';

/** Opens a period in which cities can apply. Needs the role admin. Throws a BAD_INPUT refusal for the first mistake. */
export async function createRound({ db, viewer, now }: Context, input: RoundInput): Promise<RoundRecord> {
  const { account } = requireAdmin(viewer);
  const at = new Date(now());
  const { title, opensAt, deadline } = readInput(roundInput, input);
  if (!title) throw new Refusal('TEXT_MISSING', { argument: 'input.title' });
  if (!deadline) throw new Refusal('TEXT_MISSING', { argument: 'input.deadline' });
  const round = checkTimes({ id: `round-${v7()}`, title, opensAt: opensAt ?? at, deadline });
  return db.$transaction(async (records) => {
    await recordAudit(records, { actor: account, action: 'round-created', subject: round.id }, at);
    return records.round.create({ data: round });
  });
}
