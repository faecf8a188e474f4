import { recordAudit } from '../audit/record-audit.ts';
import type { Context } from '../context.ts';
import { requireOwnCity } from '../item/own-id.ts';
import { canWrite, requireRight } from '../item/visibility.ts';

/** Where all that a city owns can be fetched, and until when. */
export interface CityExport {
  url: string;
  expiresAt: Date;
}

/**
 * Returns an address at which all that the city owns can be fetched for ten minutes. Needs a right to write there.
 * Throws SLUG_MALFORMED or ID_FOREIGN for another city.
 */
export async function exportCity(context: Context, { city }: { city: string }): Promise<CityExport> {
  const { account } = requireRight(context, canWrite);
  requireOwnCity(context.city, city);
  await recordAudit(context.db, { actor: account, action: 'city-exported', subject: city }, context.now);
  return context.issueExport();
}
