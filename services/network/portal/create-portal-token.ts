import { v7 } from 'uuid';
import { z } from 'zod';
import { between, defaulting, requiredText } from '../../shared/fields.ts';
import { readInput } from '../../shared/read-input.ts';
import { Refusal } from '../../shared/refusal.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { requireTakingPart } from '../city/require-taking-part.ts';
import type { Context } from '../context.ts';
import type { PortalTokenInput } from '../schema.types.ts';
import { hashSecret } from '../token/hash-secret.ts';
import { portalLimits } from './limits.ts';
import { canManageTokens, createSecret, type PortalTokenRecord, unread } from './portal-token.ts';

const inputSchema = z.object({
  name: requiredText(100),
  scopes: z.array(z.enum(['READ_PUBLIC', 'READ_MEMBERS'])).min(1),
  expiresInDays: defaulting(between(1, portalLimits.mostDays), portalLimits.days),
});

/** A new token; its secret is told here and never again. */
export interface CreatedPortalToken {
  secret: string;
  token: PortalTokenRecord;
}

/**
 * Makes the token of an application, of a city or, by the programme office, of none. Only a hash of its secret is kept.
 * Throws SIGN_IN_REQUIRED, ROLE_REQUIRED, or a BAD_INPUT refusal for the first mistake.
 */
export async function createPortalToken(
  { db, viewer, log, now }: Context,
  input: PortalTokenInput,
): Promise<CreatedPortalToken> {
  if (!viewer) throw new Refusal('SIGN_IN_REQUIRED');
  const city = input.city || null;
  if (!canManageTokens(viewer, city)) throw new Refusal('ROLE_REQUIRED');
  const { name, scopes, expiresInDays } = readInput(inputSchema, input);
  const secret = createSecret();
  const createdAt = new Date(now());
  const token = await db.$transaction(async (records) => {
    if (city) await requireTakingPart(records, city, 'input.city');
    const data = {
      id: `portal-token-${v7()}`,
      name,
      hash: hashSecret(secret),
      owner: viewer.account,
      city,
      scopes: [...new Set(scopes)],
      perMinute: portalLimits.perMinute,
      createdAt,
      expiresAt: new Date(createdAt.getTime() + expiresInDays * 86_400_000),
    };
    const details = { scopes: data.scopes.join(' '), days: expiresInDays };
    const deed = {
      actor: viewer.account,
      action: 'portal-token-created',
      subject: data.id,
      city: city ?? undefined,
      details,
    };
    await recordAudit(records, deed, createdAt);
    return records.portalToken.create({ data, omit: unread });
  });
  log.info({ account: viewer.account, subject: token.id, city }, 'a portal token was created');
  return { secret, token };
}
