import { isPlainText } from '../../shared/fields.ts';
import { Refusal } from '../../shared/refusal.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Context } from '../context.ts';
import { canManageTokens, type PortalTokenRecord, unread } from './portal-token.ts';

/**
 * Withdraws the token of an application; doing it twice is no error. Throws SIGN_IN_REQUIRED, and NOT_FOUND for a token
 * that does not exist or is not for the viewer to manage.
 */
export async function withdrawPortalToken({ db, viewer, log, now }: Context, id: string): Promise<PortalTokenRecord> {
  if (!viewer) throw new Refusal('SIGN_IN_REQUIRED');
  const at = new Date(now());
  const token = await db.$transaction(async (records) => {
    const known = isPlainText(id) && (await records.portalToken.findUnique({ where: { id }, select: { city: true } }));
    if (!known || !canManageTokens(viewer, known.city)) throw new Refusal('NOT_FOUND', { argument: 'id' });
    const { count } = await records.portalToken.updateMany({
      where: { id, withdrawnAt: null },
      data: { withdrawnAt: at },
    });
    const deed = {
      actor: viewer.account,
      action: 'portal-token-withdrawn',
      subject: id,
      city: known.city ?? undefined,
    };
    if (count > 0) await recordAudit(records, deed, at);
    return records.portalToken.findUniqueOrThrow({ where: { id }, omit: unread });
  });
  log.info({ account: viewer.account, subject: id }, 'a portal token was withdrawn');
  return token;
}
