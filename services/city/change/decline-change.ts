import { requiredText } from '../../shared/fields.ts';
import { readInput } from '../../shared/read-input.ts';
import type { Context } from '../context.ts';
import type { MutationDeclineChangeArgs } from '../schema.types.ts';
import { decideChange } from './decide-change.ts';
import type { ChangeRow } from './pending-change.ts';

/** Turns a change down for a reason and returns it; a new thing stays a draft. Throws what `decideChange` throws. */
export const declineChange = async (context: Context, args: MutationDeclineChangeArgs): Promise<ChangeRow> =>
  decideChange(context, args.id, { state: 'DECLINED', reason: readInput(requiredText(1_000), args.reason, 'reason') });
