import DataLoader from 'dataloader';
import type { Context } from '../context.ts';
import { type Item, type Kind, tableOf } from './kind.ts';
import { isOwnId } from './own-id.ts';
import { readableWhere } from './visibility.ts';

/** Returns what this request has made under a name, and makes it when it is asked for first. */
export function oncePerRequest<Value>({ loaded }: Context, name: string, make: () => Value): Value {
  if (!loaded.has(name)) loaded.set(name, make());
  return loaded.get(name) as Value;
}

/** Returns this request's loader of a name: what is asked together is one query. */
export const loaderOf = <Value>(
  context: Context,
  name: string,
  load: (keys: readonly string[]) => Promise<Value[]>,
): DataLoader<string, Value> => oncePerRequest(context, `loader ${name}`, () => new DataLoader(load));

/**
 * Returns the item with an id, or null when the viewer can read none: it is not there, withdrawn, hidden, or of
 * another city or kind. Throws ID_MALFORMED.
 */
export async function findItem<Row extends Item>(
  context: Context,
  kind: Pick<Kind<Row>, 'name' | 'table'>,
  id: unknown,
  argument = 'id',
): Promise<Row | null> {
  return isOwnId(context.city, kind, id, argument) ? loaderOfKind(context, kind).load(id) : null;
}

/** Returns those of the items that the viewer can read, by title as German words. */
export async function findItems<Row extends Item>(
  context: Context,
  kind: Pick<Kind<Row>, 'name' | 'table'>,
  ids: string[],
): Promise<Row[]> {
  const found = await loaderOfKind(context, kind).loadMany(ids);
  const items = found.filter((item): item is Row => item !== null && !(item instanceof Error));
  return items.sort((one, other) => germanOrder.compare(one.title, other.title) || (one.id < other.id ? -1 : 1));
}

const germanOrder = new Intl.Collator('de');

const loaderOfKind = <Row extends Item>(context: Context, kind: Pick<Kind<Row>, 'name' | 'table'>) =>
  loaderOf<Row | null>(context, kind.name, async (ids) => {
    const where = { id: { in: [...ids] }, ...readableWhere(context.viewer, context.city) };
    const rows = await tableOf<Row>(context.db, kind).findMany({ where });
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id) ?? null);
  });
