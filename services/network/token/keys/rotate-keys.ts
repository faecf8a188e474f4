import { createSigningKey } from '../../../shared/tokens.ts';
import { recordAudit } from '../../audit/record-audit.ts';
import type { NetworkDatabase } from '../../context.ts';

/** Puts a new key pair on record: it is published at once and signs when every gateway can know it. */
export async function rotateKeys(db: NetworkDatabase, now = Date.now): Promise<void> {
  const { kid, privateKey } = createSigningKey();
  const createdAt = new Date(now());
  await db.$transaction(async (records) => {
    await records.signingKey.create({ data: { kid, privateKey, createdAt } });
    await recordAudit(records, { actor: 'system', action: 'key-created', subject: kid }, createdAt);
  });
}
