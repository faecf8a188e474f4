import type { IRouter, Request } from 'express';
import { readFeedQuery } from '../../shared/feed/read-feed-query.ts';
import { sendFeedPage } from '../../shared/feed/send-feed-page.ts';
import { feedPageLimits } from '../../shared/limits.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { ServedCity } from '../context.ts';
import { listChanges } from './list-changes.ts';

/** Adds the change feed of a city, in the format of the Realtime Paged Data Exchange 1.0. */
export function addFeedRoute(router: IRouter, { slug, db }: ServedCity, publicUrl: string | null): void {
  router.get(`/${slug}/feed`, async (request, response) => {
    const { searchParams, origin } = readAddress(request);
    const query = readFeedQuery(searchParams);
    const { items, generation } = await listChanges(db, slug, {
      after: query.afterChangeNumber ?? 0n,
      generation: searchParams.get('generation'),
      limit: query.limit ?? feedPageLimits.items,
    });
    // A page without items is the last one and names itself.
    const named = items.length > 0 ? generation : searchParams.get('generation');
    sendFeedPage(response, {
      address: `${publicUrl ?? origin}/${slug}/feed`,
      asked: searchParams,
      query,
      filters: named === null ? {} : { generation: named },
      items,
    });
  });
}

/** The address that the client used, as far as this server can tell. Throws FEED_ADDRESS_INVALID. */
function readAddress({ protocol, host, originalUrl }: Request): URL {
  const origin = /^[\w.:[\]-]+$/.test(host ?? '') ? URL.parse(`${protocol}://${host}`) : null;
  const address = origin && URL.parse(originalUrl, origin.href);
  if (!address) throw new Refusal('FEED_ADDRESS_INVALID', { argument: 'Host' });
  return address;
}
