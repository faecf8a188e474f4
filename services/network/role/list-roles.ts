import { Prisma } from '../../../prisma/network/client/client.ts';
import { type ConnectionPage, cutPage, readCursor, readFirst, writeCursor } from '../../shared/connection.ts';
import { isPlainText } from '../../shared/fields.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { Context } from '../context.ts';
import { readPlace } from '../read-place.ts';
import type { QueryRolesArgs } from '../schema.types.ts';
import { canListRoles, type RoleRecord } from './role.ts';

export type RolePage = ConnectionPage<RoleRecord>;

const sort = 'roles';

/**
 * Lists who holds which role by city, region, role and account. Throws SIGN_IN_REQUIRED, ROLE_REQUIRED unless the viewer
 * may see these, or a BAD_INPUT refusal for the page.
 */
export async function listRoles({ db, viewer }: Context, args: QueryRolesArgs): Promise<RolePage> {
  if (!viewer) throw new Refusal('SIGN_IN_REQUIRED');
  const city = readPlace(args.city, 'city');
  const region = readPlace(args.region, 'region');
  if (!canListRoles(viewer, city)) throw new Refusal('ROLE_REQUIRED');
  const first = readFirst(args.first);
  const after = readCursor(args.after, sort);
  if (after && !isPlainText(after.value + after.id)) throw new Refusal('CURSOR_INVALID', { argument: 'after' });
  const wanted = Prisma.sql`(${city}::text IS NULL OR held.city = ${city}) AND (${region}::text IS NULL OR held.region = ${region})`;
  const rest = after
    ? Prisma.sql`AND (concat_ws(' ', held.city, held.region, held.role) COLLATE "C", held."accountId") > (${after.value}, ${after.id})`
    : Prisma.empty;
  const found = await db.$queryRaw<RoleRecord[]>`
    SELECT held."accountId", held.role, held.city, held.region, held."grantedAt", account.email
    FROM "RoleGrant" held JOIN "Account" account ON account.id = held."accountId"
    WHERE ${wanted} ${rest}
    ORDER BY concat_ws(' ', held.city, held.region, held.role) COLLATE "C", held."accountId"
    LIMIT ${first + 1}`;
  return {
    ...cutPage(found, first),
    cursorOf: (row) => writeCursor({ sort, value: `${row.city} ${row.region} ${row.role}`, id: row.accountId }),
    async count() {
      const [{ count }] = await db.$queryRaw<
        [{ count: bigint }]
      >`SELECT count(*) FROM "RoleGrant" held WHERE ${wanted}`;
      return Number(count);
    },
  };
}
