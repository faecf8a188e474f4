import { Refusal } from '../../shared/refusal.ts';
import type { Context } from '../context.ts';
import { requireOwnId } from '../item/own-id.ts';
import { canWrite, requireRight } from '../item/visibility.ts';
import type { SourceRecord } from './source.ts';

/**
 * Returns a source of the city for an editor, and where that is wanted also one whose removal was cut off. Throws SIGN_IN_REQUIRED,
 * ROLE_REQUIRED, ID_MALFORMED, ID_FOREIGN or NOT_FOUND.
 */
export async function getSource(context: Context, id: string, which?: 'or-half-removed'): Promise<SourceRecord> {
  requireRight(context, canWrite);
  requireOwnId(context.city, { name: 'source' }, id);
  const source = await context.db.source.findUnique({ where: { id } });
  const isHalf = () => context.db.sourceRow.count({ where: { sourceId: id } });
  if (!source || (source.removedAt && !(which && (await isHalf())))) throw new Refusal('NOT_FOUND', { argument: 'id' });
  return source;
}
