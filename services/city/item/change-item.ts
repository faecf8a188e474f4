import type { Prisma } from '../../../prisma/city/client/client.ts';
import { Refusal } from '../../shared/refusal.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { proposeChange } from '../change/propose-change.ts';
import { dropConsent, keepConsent } from '../consent/keep-consent.ts';
import { contactAmong } from '../consent/personal-contact.ts';
import { emptyProposedContacts } from '../consent/proposed-contacts.ts';
import type { Context } from '../context.ts';
import { type Item, type Kind, tableOf } from './kind.ts';
import { requireOwnId } from './own-id.ts';
import { canPropose, canWrite, requireRight } from './visibility.ts';
import { takeTurn, writeOnce } from './write-once.ts';

export interface ChangeArgs {
  id: string;
  input?: object;
  idempotencyKey?: string | null;
}

/** What a verb does to a stored item. */
export interface Change<Row extends Item> {
  verb: 'update' | 'withdraw' | 'cancel';
  /** Finds out what becomes another of a row as it is, also when it was withdrawn. Throws what its checks refuse. */
  find(
    context: Context,
    stored: Row,
    transaction: Prisma.TransactionClient,
  ): Difference<Row> | Promise<Difference<Row>>;
}

/** What becomes another; no columns mean that nothing does. */
export interface Difference<Row> {
  columns: Partial<Row>;
  /** The columns that follow from those. */
  derived?: Partial<Row>;
  /** The fields of the input that make it so, as they were read. */
  fields: object;
}

/**
 * Changes a stored item, one writer after the other, and returns its row; for a maintainer it proposes the change and
 * returns the row as it is. Throws NOT_FOUND, ID_FOREIGN or ID_MALFORMED.
 */
export function changeItem<Row extends Item>(
  context: Context,
  kind: Pick<Kind<Row>, 'name' | 'table'>,
  change: Change<Row>,
  { id, input, idempotencyKey }: ChangeArgs,
): Promise<Row> {
  const viewer = requireRight(context, canPropose);
  requireOwnId(context.city, kind, id);
  return writeOnce(context, kind, { verb: change.verb, target: id, input, idempotencyKey }, async (transaction) => {
    const stored = await lockItem(transaction, kind, id);
    if (!stored) throw new Refusal('NOT_FOUND', { argument: 'id' });
    const difference = await change.find(context, stored, transaction);
    if (Object.keys(difference.columns).length === 0) return stored;
    if (canWrite(viewer, context.city)) return applyDifference(context, transaction, kind, change, stored, difference);
    await proposeChange(context, transaction, { verb: change.verb, kind, stored, ...difference });
    return stored;
  });
}

/** Returns an item, also when it was withdrawn, once no other transaction writes it; null when it is not there. */
export async function lockItem<Row extends Item>(
  transaction: Prisma.TransactionClient,
  kind: Pick<Kind<Row>, 'table'>,
  id: string,
): Promise<Row | null> {
  await takeTurn(transaction, id);
  return tableOf<Row>(transaction, kind).findFirst({ where: { id } });
}

const past = { update: 'updated', withdraw: 'withdrawn', cancel: 'cancelled' } as const;

/** Stores what becomes another of an item and returns its row; `reviewed` names the proposal that it comes from. */
export async function applyDifference<Row extends Item>(
  { viewer, now }: Context,
  transaction: Prisma.TransactionClient,
  kind: Pick<Kind<Row>, 'name' | 'table'>,
  { verb }: Pick<Change<Row>, 'verb'>,
  stored: Row,
  { columns, derived, fields }: Difference<Row>,
  reviewed?: string,
): Promise<Row> {
  const { id } = stored;
  const consent = await keepConsent(transaction, stored, fields, viewer!.account, now);
  if (verb === 'withdraw') await dropConsent(transaction, kind, stored, now);
  if (verb === 'withdraw' || contactAmong(fields) !== undefined) {
    await emptyProposedContacts(transaction, { itemId: id }, now);
  }
  const data = { ...columns, ...derived, ...consent, updatedAt: now };
  const row = await tableOf<Row>(transaction, kind).update({ where: { id }, data });
  const details = {
    ...(verb === 'update' && { fields: Object.keys(fields).join(' ') }),
    ...(reviewed && { reviewed }),
  };
  await recordAudit(
    transaction,
    { actor: viewer!.account, action: `${kind.name}-${past[verb]}`, subject: id, details },
    now,
  );
  return row;
}
