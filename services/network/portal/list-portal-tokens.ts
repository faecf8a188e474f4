import { type ConnectionPage, cutPage, readCursor, readFirst, writeCursor } from '../../shared/connection.ts';
import { isPlainText } from '../../shared/fields.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { Context } from '../context.ts';
import { readPlace } from '../read-place.ts';
import type { QueryPortalTokensArgs } from '../schema.types.ts';
import { canManageTokens, type PortalTokenRecord, unread } from './portal-token.ts';

export type PortalTokenPage = ConnectionPage<PortalTokenRecord>;

const sort = 'portal-tokens';

/**
 * Lists the tokens of applications, the newest first, of one city or, for the programme office, all. Throws
 * SIGN_IN_REQUIRED, ROLE_REQUIRED, or a BAD_INPUT refusal for the page.
 */
export async function listPortalTokens({ db, viewer }: Context, args: QueryPortalTokensArgs): Promise<PortalTokenPage> {
  if (!viewer) throw new Refusal('SIGN_IN_REQUIRED');
  const city = readPlace(args.city, 'city');
  if (!canManageTokens(viewer, city)) throw new Refusal('ROLE_REQUIRED');
  const first = readFirst(args.first);
  const after = readCursor(args.after, sort);
  if (after && !isPlainText(after.id)) throw new Refusal('CURSOR_INVALID', { argument: 'after' });
  const where = city === null ? {} : { city };
  const found = await db.portalToken.findMany({
    where: { ...where, ...(after && { id: { lt: after.id } }) },
    orderBy: { id: 'desc' },
    take: first + 1,
    omit: unread,
  });
  return {
    ...cutPage(found, first),
    cursorOf: ({ id }) => writeCursor({ sort, value: '', id }),
    count: () => db.portalToken.count({ where }),
  };
}
