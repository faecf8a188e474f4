import { recordAudit } from '../audit/record-audit.ts';
import type { Context } from '../context.ts';
import { inOneWrite } from '../item/write-once.ts';
import { getKind } from '../kinds.ts';
import { getSource } from './find-source.ts';
import { inBatches, withdraw } from './withdraw-vanished.ts';

/**
 * Removes a source and returns its id. Its things stay and are the city's own from then on, or are withdrawn with it, also those
 * that were edited. Throws SIGN_IN_REQUIRED, ROLE_REQUIRED or NOT_FOUND.
 */
export async function removeSource(
  context: Context,
  { id, withdrawItems }: { id: string; withdrawItems: boolean },
): Promise<string> {
  const source = await getSource(context, id);
  const kind = getKind(source.kind);
  const rows = withdrawItems
    ? await context.db.sourceRow.findMany({ where: { sourceId: id, itemId: { not: null } }, select: { itemId: true } })
    : [];
  await inBatches(rows, (batch) =>
    inOneWrite(context, async (transaction) => {
      for (const { itemId } of batch) await withdraw(context, transaction, kind, itemId!);
    }),
  );
  await inOneWrite(context, async (transaction) => {
    await transaction.sourceRow.deleteMany({ where: { sourceId: id } });
    // Its id is not given again; its address may be a secret.
    const data = { removedAt: context.now, url: null, settings: {}, etag: null, digest: null, dueAt: null };
    await transaction.source.update({ where: { id }, data });
    const deed = { actor: context.viewer!.account, action: 'source-removed', subject: id, details: { withdrawItems } };
    await recordAudit(transaction, deed, context.now);
  });
  return id;
}
