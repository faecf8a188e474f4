import { z } from 'zod';
import type { Prisma } from '../../../prisma/city/client/client.ts';
import { createKey, isKey } from '../../shared/ids.ts';
import { readInput } from '../../shared/read-input.ts';
import { Refusal } from '../../shared/refusal.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { proposeChange } from '../change/propose-change.ts';
import { keepConsent } from '../consent/keep-consent.ts';
import { contactAmong } from '../consent/personal-contact.ts';
import { requireConsent } from '../consent/require-consent.ts';
import type { Context } from '../context.ts';
import { checkReferences } from './check-references.ts';
import { type Draft, type Item, type Kind, tableOf } from './kind.ts';
import { requireOwnCity } from './own-id.ts';
import { canPropose, canWrite, requireReadable, requireRight } from './visibility.ts';
import { writeOnce } from './write-once.ts';

interface Args {
  city: string;
  input: { key?: string | null };
  idempotencyKey?: string | null;
}

/**
 * Adds an item of a kind to the city and returns its row. Its id ends in the given key, or in one made from the
 * title, with `-2`, `-3` and so on when that is taken. What a maintainer adds is a draft until an editor approves it.
 * Throws ID_TAKEN for a given key, or what its fields refuse.
 */
export async function createItem<Row extends Item, Fields extends z.ZodRawShape>(
  context: Context,
  kind: Kind<Row, Fields>,
  { city, input, idempotencyKey }: Args,
): Promise<Row> {
  const viewer = requireRight(context, canPropose);
  requireOwnCity(context.city, city);
  const { key = null, ...sent } = input;
  if (key !== null && !isKey(key)) throw new Refusal('KEY_MALFORMED', { argument: 'input.key' });
  const unsent = Object.fromEntries(Object.keys(kind.fields).map((field) => [field, null]));
  const draft = readInput(z.object(kind.fields), { ...unsent, ...sent }) as Draft<Fields>;
  const stamps = { createdAt: context.now, updatedAt: context.now, withdrawnAt: null };
  const given = { ...kind.columns(draft), ...stamps } as Row;
  kind.check?.(given);
  requireConsent(contactAmong(draft), null, context.now);
  const wanted = { ...given, ...kind.derive?.(given, context.now) };
  const row = canWrite(viewer, city) ? wanted : { ...wanted, visibility: 'DRAFT' as const };
  const created = await writeOnce(
    context,
    kind,
    { verb: 'create', target: city, input, idempotencyKey },
    async (tx) => {
      await checkReferences(tx, city, kind.references?.(draft) ?? []);
      await kind.claim?.(tx, row);
      const stem = `${city}:${kind.name}:${key ?? createKey(row.title)}`;
      const inserted = await (key === null ? insertUnderFreeId : insertUnderId)(tx, kind, stem, row);
      const { consentId } = await keepConsent(tx, inserted, draft, viewer.account, context.now);
      const data = { consentId };
      const stored = consentId ? await tableOf<Row>(tx, kind).update({ where: { id: inserted.id }, data }) : inserted;
      const deed = { actor: viewer.account, action: `${kind.name}-created`, subject: stored.id };
      await recordAudit(tx, deed, context.now);
      if (!canWrite(viewer, city)) {
        const fields = Object.fromEntries(
          Object.keys(sent).map((field) => [field, draft[field as keyof typeof draft]]),
        );
        const columns = { visibility: given.visibility } as Partial<Row>;
        await proposeChange(context, tx, { verb: 'create', kind, stored, columns, fields });
      }
      return stored;
    },
  );
  return requireReadable(context, created, 'idempotencyKey');
}

async function insertUnderId<Row extends Item>(
  transaction: Prisma.TransactionClient,
  kind: Pick<Kind<Row>, 'table'>,
  id: string,
  row: Row,
): Promise<Row> {
  const created = await insert(transaction, kind, id, row);
  if (!created) throw new Refusal('ID_TAKEN', { argument: 'input.key' });
  return created;
}

async function insertUnderFreeId<Row extends Item>(
  transaction: Prisma.TransactionClient,
  kind: Pick<Kind<Row>, 'table'>,
  stem: string,
  row: Row,
): Promise<Row> {
  const similar = await tableOf<Row>(transaction, kind).findMany({
    where: { id: { startsWith: stem } },
    select: { id: true },
  });
  const taken = new Set(similar.map(({ id }) => id));
  for (let number = 1; ; number++) {
    const id = number === 1 ? stem : `${stem}-${number}`;
    const created = taken.has(id) ? undefined : await insert(transaction, kind, id, row);
    if (created) return created;
  }
}

/** Inserts a row unless its id is taken: a conflict that throws would end the whole transaction. */
async function insert<Row extends Item>(
  transaction: Prisma.TransactionClient,
  kind: Pick<Kind<Row>, 'table'>,
  id: string,
  row: Row,
): Promise<Row | undefined> {
  const [created] = await tableOf<Row>(transaction, kind).createManyAndReturn({
    data: [{ ...row, id }],
    skipDuplicates: true,
  });
  return created;
}
