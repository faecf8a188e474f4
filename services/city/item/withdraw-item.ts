import { findLatestChange } from '../change/find-changes.ts';
import type { Context } from '../context.ts';
import { type Change, type ChangeArgs, changeItem } from './change-item.ts';
import type { Item, Kind } from './kind.ts';

/** Takes an item out of the network for good. */
export const withdrawal: Change<Item> = {
  verb: 'withdraw',
  find: ({ now }, { withdrawnAt }) => ({ columns: withdrawnAt ? {} : { withdrawnAt: now }, fields: {} }),
};

/**
 * Takes an item out of the network for good and returns its id; for a maintainer the id of the change that waits for
 * review. Doing it twice changes nothing. Throws NOT_FOUND.
 */
export async function withdrawItem<Row extends Item>(
  context: Context,
  kind: Pick<Kind<Row>, 'name' | 'table'>,
  args: ChangeArgs,
): Promise<string> {
  const { id, withdrawnAt } = await changeItem(context, kind as Pick<Kind<Item>, 'name' | 'table'>, withdrawal, args);
  return withdrawnAt ? id : (await findLatestChange(context, id, 'withdraw')).id;
}
