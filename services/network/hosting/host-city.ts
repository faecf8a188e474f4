import { isSlug } from '../../shared/ids.ts';
import { Refusal } from '../../shared/refusal.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { CityRecord } from '../city/city.ts';
import { requireTakingPart } from '../city/require-taking-part.ts';
import type { Context } from '../context.ts';
import { requireAdmin } from '../role/require-admin.ts';
import { hostedEndpoint } from './hosted-node.ts';

/**
 * Has the hub itself run a city's node: its hosting process gives the city a database and serves it within seconds.
 * Doing it twice is no error. Needs the role admin. Throws HOSTING_OFF where the hub hosts nobody, CITY_UNKNOWN for a city
 * that is not on record, CITY_NOT_ADMITTED for one that takes no part, and NODE_TAKEN for one with a node of its own.
 */
export async function hostCity(context: Context, slug: string): Promise<CityRecord> {
  const { db, viewer, hostingUrl, now, log } = context;
  const { account } = requireAdmin(viewer);
  if (!hostingUrl) throw new Refusal('HOSTING_OFF');
  const city = isSlug(slug) ? await db.city.findUnique({ where: { slug } }) : null;
  if (!city) throw new Refusal('CITY_UNKNOWN', { argument: 'city' });
  await db.$transaction(async (records) => {
    await requireTakingPart(records, slug, 'city');
    const node = { citySlug: slug, endpoint: hostedEndpoint(hostingUrl, slug), hosted: true };
    const { count } = await records.node.createMany({ data: [node], skipDuplicates: true });
    if (count > 0) {
      return recordAudit(
        records,
        { actor: account, action: 'city-hosted', subject: slug, city: slug },
        new Date(now()),
      );
    }
    const known = await records.node.findUnique({ where: { citySlug: slug } });
    if (!known?.hosted) throw new Refusal('NODE_TAKEN');
  });
  log.info({ account, city: slug }, 'a city is hosted');
  return city;
}
