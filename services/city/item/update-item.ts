import type { z } from 'zod';
import { readSent } from '../../shared/read-input.ts';
import type { Context } from '../context.ts';
import { type ChangeArgs, changeItem } from './change-item.ts';
import { checkReferences } from './check-references.ts';
import type { Draft, Item, Kind } from './kind.ts';
import { requireEditor, requireReadable } from './visibility.ts';

/** Changes the fields of an item that were sent and returns its row. Throws NOT_FOUND, or what the fields refuse. */
export async function updateItem<Row extends Item, Fields extends z.ZodRawShape>(
  context: Context,
  kind: Kind<Row, Fields>,
  args: ChangeArgs & { input: object },
): Promise<Row> {
  requireEditor(context);
  const draft = readSent(kind.fields, args.input) as Partial<Draft<Fields>>;
  const updated = await changeItem<Row>(context, kind, 'update', args, async (stored, transaction) => {
    requireReadable(context, stored);
    const changes = kind.columns(draft);
    await checkReferences(transaction, context.city, kind.references?.(draft) ?? []);
    const row = { ...stored, ...changes };
    kind.check?.(row);
    return Object.keys(changes).length > 0 ? { ...changes, ...kind.derive?.(row, context.now) } : changes;
  });
  return requireReadable(context, updated);
}
