import { readSent } from '../../shared/read-input.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Context } from '../context.ts';
import { inOneWrite } from '../item/write-once.ts';
import { getSource } from './get-source.ts';
import { type SourceRecord, settingsOf, sourceChange } from './source.ts';
import { takeSource } from './take-source.ts';

/**
 * Changes how a source is read; it is read anew soon after when it has an address. Throws SIGN_IN_REQUIRED, ROLE_REQUIRED,
 * NOT_FOUND, or what its input refuses.
 */
export async function updateSource(
  context: Context,
  { id, input }: { id: string; input: object },
): Promise<SourceRecord> {
  const source = await getSource(context, id);
  const {
    title = source.title,
    url = source.url,
    ...sent
  } = readSent(sourceChange, input) as Partial<Record<keyof typeof sourceChange, never>>;
  const settings = { ...settingsOf(source), ...sent };
  return inOneWrite(context, async (transaction) => {
    await takeSource(transaction, id);
    const again = { etag: null, digest: null, dueAt: url ? context.now : null };
    const changed = await transaction.source.update({ where: { id }, data: { title, url, settings, ...again } });
    const details = { fields: Object.keys(input).join(' ') };
    const deed = { actor: context.viewer!.account, action: 'source-updated', subject: id, details };
    await recordAudit(transaction, deed, context.now);
    return changed;
  });
}
