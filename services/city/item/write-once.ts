import { createHash } from 'node:crypto';
import type { Prisma } from '../../../prisma/city/client/client.ts';
import { isPlainText } from '../../shared/fields.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { Context } from '../context.ts';
import { idempotencyLimits } from '../limits.ts';
import { requireOpen } from '../moving/close-city.ts';
import { type Item, type Kind, tableOf } from './kind.ts';
import { canPropose, requireRight } from './visibility.ts';

/** What a write is asked to do: enough to tell whether a repeated request is the same. */
export interface WriteRequest {
  /** The verb, for instance `create`. */
  verb: string;
  /** The city or the item that is written. */
  target: string;
  input?: object;
  idempotencyKey?: string | null;
}

/** Runs a write in one transaction, unless the city is closed for writing (CITY_CLOSED), forgets what this request has loaded before, announces it, and has its mails sent. */
export async function inOneWrite<Value>(
  context: Context,
  write: (transaction: Prisma.TransactionClient) => Promise<Value>,
  options?: { timeout: number },
): Promise<Value> {
  const value = await context.db.$transaction(async (transaction) => {
    await requireOpen(transaction);
    return write(transaction);
  }, options);
  context.loaded.clear();
  context.announce();
  context.wakeSender();
  return value;
}

/**
 * Runs a write of an editor or a maintainer in one transaction, and announces it. Under an idempotency key it runs once:
 * the same request again within 30 days answers with the item of the first one, also when both come at the same time.
 * Throws KEY_REUSED for another request.
 */
export async function writeOnce<Row extends Item>(
  context: Context,
  kind: Pick<Kind<Row>, 'name' | 'table'>,
  { verb, target, input, idempotencyKey: key }: WriteRequest,
  write: (transaction: Prisma.TransactionClient) => Promise<Row>,
): Promise<Row> {
  const { account } = requireRight(context, canPropose);
  if (key && (key.length > idempotencyLimits.characters || !isPlainText(key))) {
    throw new Refusal(key.length > idempotencyLimits.characters ? 'TEXT_TOO_LONG' : 'VALUE_INVALID', {
      argument: 'idempotencyKey',
      ...(key.length > idempotencyLimits.characters && { limit: idempotencyLimits.characters }),
    });
  }
  return inOneWrite(context, async (transaction) => {
    if (!key) return write(transaction);
    await takeTurn(transaction, `${account} ${key}`);
    const old = { account, createdAt: { lt: new Date(context.now.getTime() - idempotencyLimits.keptMs) } };
    await transaction.idempotentWrite.deleteMany({ where: old });
    const request = { verb: `${verb} ${kind.name}`, request: fingerprint([target, input]) };
    const first = await transaction.idempotentWrite.findUnique({ where: { account_key: { account, key } } });
    if (first && (first.verb !== request.verb || first.request !== request.request)) {
      throw new Refusal('KEY_REUSED', { argument: 'idempotencyKey' });
    }
    if (first) return (await tableOf(transaction, kind).findFirst({ where: { id: first.itemId } }))!;
    const written = await write(transaction);
    const record = { account, key, ...request, itemId: written.id, createdAt: context.now };
    await transaction.idempotentWrite.create({ data: record });
    return written;
  });
}

/** Waits until no other transaction holds this name, and holds it until the end of this one. */
export async function takeTurn(transaction: Prisma.TransactionClient, name: string): Promise<void> {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`;
}

/** Two requests have the same fingerprint when they say the same, whatever the order of their fields. */
function fingerprint(value: unknown): string {
  const ordered = (_name: string, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part;
  return createHash('sha256').update(JSON.stringify(value, ordered)).digest('base64url');
}
