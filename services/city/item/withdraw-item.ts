import type { Context } from '../context.ts';
import { type ChangeArgs, changeItem } from './change-item.ts';
import type { Item, Kind } from './kind.ts';

/** Takes an item out of the network for good and returns its id; doing it twice changes nothing. Throws NOT_FOUND. */
export async function withdrawItem<Row extends Item>(
  context: Context,
  kind: Pick<Kind<Row>, 'name' | 'table'>,
  args: ChangeArgs,
): Promise<string> {
  const { id } = await changeItem<Row>(context, kind, 'withdraw', args, ({ withdrawnAt }) =>
    withdrawnAt ? {} : ({ withdrawnAt: context.now } as Partial<Row>),
  );
  return id;
}
