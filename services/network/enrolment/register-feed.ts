import { isWebAddress } from '../../shared/fields.ts';
import { isSlug } from '../../shared/ids.ts';
import { Refusal } from '../../shared/refusal.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { CityRecord } from '../city/city.ts';
import type { Context } from '../context.ts';
import { lockCity } from '../membership/lock-city.ts';
import { requireAdmin } from '../role/require-admin.ts';
import { checkNode } from './check-node.ts';

/**
 * Records where a city that runs no node offers its change feed, so that it is harvested; null ends that. Needs the role
 * admin. Throws CITY_UNKNOWN for a city that is not on record, URL_INVALID, ADDRESS_NOT_ALLOWED, or FEED_UNFIT for a feed
 * that cannot be read.
 */
export async function registerFeed(context: Context, slug: string, url: string | null): Promise<CityRecord> {
  const { db, viewer, now, log, nodes } = context;
  const { account } = requireAdmin(viewer);
  const known = isSlug(slug) ? await db.city.findUnique({ where: { slug } }) : null;
  if (!known) throw new Refusal('CITY_UNKNOWN', { argument: 'city' });
  if (url !== null) {
    if (!isWebAddress(url)) throw new Refusal('URL_INVALID', { argument: 'url' });
    if (!nodes.rule.admits(url)) throw new Refusal('ADDRESS_NOT_ALLOWED', { argument: 'url' });
    await checkNode(context, { endpoint: url, feedUrl: url, slug, groups: ['feed'] });
  }
  const city = await db.$transaction(async (records) => {
    const before = await lockCity(records, slug);
    if (before.feedUrl === url) return before;
    const action = url === null ? 'feed-removed' : 'feed-registered';
    await recordAudit(records, { actor: account, action, subject: slug, city: slug }, new Date(now()));
    return records.city.update({ where: { slug }, data: { feedUrl: url } });
  });
  log.info({ account, city: slug, feed: url }, 'the feed of a city was recorded');
  return city;
}
