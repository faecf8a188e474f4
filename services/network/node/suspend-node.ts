import { isSlug } from '../../shared/ids.ts';
import { Refusal } from '../../shared/refusal.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { CityRecord } from '../city/city.ts';
import type { Context } from '../context.ts';
import { requireAdmin } from '../role/require-admin.ts';

/**
 * Stops all calls to a city's node, or resumes them: it is then offline until the next look. Needs the role admin.
 * Throws CITY_UNKNOWN for a city that is not on record, and CITY_WITHOUT_NODE.
 */
export async function suspendNode(context: Context, slug: string, suspended: boolean): Promise<CityRecord> {
  const { db, viewer, log, now } = context;
  const { account } = requireAdmin(viewer);
  const city = isSlug(slug) ? await db.city.findUnique({ where: { slug }, include: { node: true } }) : null;
  if (!city) throw new Refusal('CITY_UNKNOWN', { argument: 'city' });
  if (!city.node) throw new Refusal('CITY_WITHOUT_NODE', { argument: 'city', city: slug });
  await db.$transaction(async (records) => {
    const { count } = await records.node.updateMany({
      where: { citySlug: slug, state: suspended ? { not: 'SUSPENDED' } : 'SUSPENDED' },
      data: { state: suspended ? 'SUSPENDED' : 'OFFLINE', failures: 0 },
    });
    const deed = { actor: account, action: suspended ? 'node-suspended' : 'node-resumed', subject: slug, city: slug };
    if (count > 0) await recordAudit(records, deed, new Date(now()));
  });
  log.info({ account, city: slug, suspended }, 'a node was suspended or resumed');
  return city;
}
