import { v7 } from 'uuid';
import type { Prisma } from '../../../prisma/city/client/client.ts';
import { writeDay } from '../../shared/german-time.ts';
import { createKey } from '../../shared/ids.ts';
import type { Context } from '../context.ts';
import { type Item, type Kind, tableOf } from '../item/kind.ts';
import type { Judged } from './judge-entry.ts';

/** After so many attempts an id gets something that nothing else has. */
const mostAttempts = 20;

/** Inserts what is new under ids made from title and day, a few statements for all of it, and notes them in the verdicts. */
export async function insertItems(
  { city, viewer, now }: Context,
  transaction: Prisma.TransactionClient,
  kind: Kind<Item>,
  sourceId: string,
  judged: Judged[],
): Promise<void> {
  let waiting = judged.filter(({ row }) => row);
  const created: string[] = [];
  for (let attempt = 1; waiting.length > 0; attempt++) {
    const byId = new Map<string, Judged>();
    const rest: Judged[] = [];
    for (const one of waiting) {
      const id = `${city}:${kind.name}:${keyOf(one.row!, attempt)}`;
      if (byId.has(id)) rest.push(one);
      else byId.set(id, one);
    }
    const data = [...byId].map(([id, { row }]) => ({ ...row, id }));
    const rows = await tableOf(transaction, kind).createManyAndReturn({ data, skipDuplicates: true });
    for (const { id } of rows) {
      byId.get(id)!.itemId = id;
      byId.delete(id);
      created.push(id);
    }
    waiting = [...byId.values(), ...rest];
  }
  const deed = { at: now, actor: viewer!.account, action: `${kind.name}-created`, details: { source: sourceId } };
  await transaction.auditEntry.createMany({ data: created.map((subject) => ({ ...deed, subject })) });
}

/** What takes place has its day in its id, since many things are called the same. */
function keyOf(row: Omit<Item, 'id'> & { startsAt?: Date }, attempt: number): string {
  const day = row.startsAt ? ` ${writeDay(row.startsAt).split('.').reverse().join('-')}` : '';
  const stem = createKey(`${row.title.slice(0, 40)}${day}`).slice(0, 50);
  if (attempt === 1) return stem;
  return attempt > mostAttempts ? `${stem}-${v7().slice(-12)}` : `${stem}-${attempt}`;
}
