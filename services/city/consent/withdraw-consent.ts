import { Refusal } from '../../shared/refusal.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Context } from '../context.ts';
import { requireOwnId } from '../item/own-id.ts';
import { canWrite, requireRight } from '../item/visibility.ts';
import { inOneWrite } from '../item/write-once.ts';
import type { ConsentRow } from './consent.ts';
import { endConsent } from './end-consent.ts';
import { takeAway } from './take-away.ts';

/**
 * Ends a consent and takes away at once what was stored under it; that it was given and withdrawn stays on record. Doing
 * it twice changes nothing. Throws NOT_FOUND, ID_FOREIGN or ID_MALFORMED.
 */
export async function withdrawConsent(context: Context, { id }: { id: string }): Promise<ConsentRow> {
  const { account } = requireRight(context, canWrite);
  requireOwnId(context.city, { name: 'consent' }, id);
  return inOneWrite(context, async (transaction) => {
    const consent = await transaction.consent.findUnique({ where: { id } });
    if (!consent) throw new Refusal('NOT_FOUND', { argument: 'id' });
    if (consent.withdrawnAt) return consent;
    await takeAway(transaction, consent, context.now);
    await endConsent(transaction, id, context.now);
    const deed = { actor: account, action: 'consent-withdrawn', subject: id, details: { item: consent.subject } };
    await recordAudit(transaction, deed, context.now);
    return transaction.consent.findUniqueOrThrow({ where: { id } });
  });
}
