import { isSlug } from '../../shared/ids.ts';
import { Refusal } from '../../shared/refusal.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { CityRecord } from '../city/city.ts';
import type { Context } from '../context.ts';
import { requireAdmin } from '../role/require-admin.ts';

/** Removes a city's node; without one that is no error. Needs the role admin. Throws CITY_UNKNOWN for an unknown city. */
export async function removeNode({ db, viewer, log, now }: Context, slug: string): Promise<CityRecord> {
  const { account } = requireAdmin(viewer);
  const city = isSlug(slug) ? await db.city.findUnique({ where: { slug } }) : null;
  if (!city) throw new Refusal('CITY_UNKNOWN', { argument: 'city' });
  await db.$transaction(async (records) => {
    const { count } = await records.node.deleteMany({ where: { citySlug: slug } });
    const deed = { actor: account, action: 'node-removed', subject: slug, city: slug };
    if (count > 0) await recordAudit(records, deed, new Date(now()));
  });
  log.info({ account, city: slug }, 'a node was removed');
  return city;
}
