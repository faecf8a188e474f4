import { recordAudit } from '../audit/record-audit.ts';
import type { Context } from '../context.ts';
import { inOneWrite } from '../item/write-once.ts';
import { getKind } from '../kinds.ts';
import { getSource } from './get-source.ts';
import { takeSource } from './take-source.ts';
import { inBatches, withdraw } from './withdraw-vanished.ts';

/**
 * Removes a source and returns its id. Its things stay and are the city's own from then on, or are withdrawn with it, also those
 * that were edited; a run that is under way stops. Throws SIGN_IN_REQUIRED, ROLE_REQUIRED or NOT_FOUND.
 */
export async function removeSource(
  context: Context,
  { id, withdrawItems }: { id: string; withdrawItems: boolean },
): Promise<string> {
  const source = await getSource(context, id, 'or-half-removed');
  const kind = getKind(source.kind);
  if (!source.removedAt) await close(context, id, withdrawItems);
  const where = { sourceId: id, itemId: { not: null } };
  const rows = withdrawItems ? await context.db.sourceRow.findMany({ where, select: { uid: true, itemId: true } }) : [];
  await inBatches(rows, (batch) =>
    inOneWrite(context, async (transaction) => {
      for (const { itemId } of batch) await withdraw(context, transaction, kind, itemId!);
      await transaction.sourceRow.deleteMany({ where: { sourceId: id, uid: { in: batch.map(({ uid }) => uid) } } });
    }),
  );
  await inOneWrite(context, (transaction) => transaction.sourceRow.deleteMany({ where: { sourceId: id } }));
  return id;
}

/** From here on no run stores anything of it. */
async function close(context: Context, id: string, withdrawItems: boolean): Promise<void> {
  await inOneWrite(context, async (transaction) => {
    await takeSource(transaction, id);
    // Its id is not given again; its address may be a secret.
    const data = { removedAt: context.now, url: null, settings: {}, etag: null, digest: null, dueAt: null };
    await transaction.source.update({ where: { id }, data });
    const deed = { actor: context.viewer!.account, action: 'source-removed', subject: id, details: { withdrawItems } };
    await recordAudit(transaction, deed, context.now);
  });
}
