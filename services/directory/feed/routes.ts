import type { Express } from 'express';
import { readChangeNumber, readFeedQuery } from '../../shared/feed/read-feed-query.ts';
import { sendFeedPage } from '../../shared/feed/send-feed-page.ts';
import { feedPageLimits } from '../../shared/limits.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { Context } from '../context.ts';
import { describeNetworkItem } from './describe-item.ts';
import { listChanges } from './list-changes.ts';
import { listItems } from './list-items.ts';
import { readPositions } from './positions.ts';
import { readSelection, writeSelection } from './selection.ts';

/** What answers that need no viewer are made from. */
export type Open = () => Pick<Context, 'db' | 'now' | 'publicUrl'>;

/** Adds the feed of the whole network, for portals and other hubs, and the changes of the index, for the gateway. */
export function addFeedRoutes(app: Express, open: Open): void {
  app.get('/feed', async ({ originalUrl }, response) => {
    const { db, publicUrl } = open();
    const parameters = new URLSearchParams(originalUrl.split('?')[1]);
    const query = readFeedQuery(parameters);
    const selection = readSelection(parameters);
    const { start } = await readPositions(db);
    const after = query.afterChangeNumber ?? 0n;
    if (after > 0n && after < start) throw new Refusal('FEED_RESTARTED', {}, 410);
    const items = await listItems({ db, publicUrl }, selection, after, query.limit ?? feedPageLimits.items);
    const filters = writeSelection(selection);
    sendFeedPage(response, { address: `${publicUrl}/feed`, asked: parameters, query, filters, items });
  });

  const itemSchema = describeNetworkItem();
  app.get('/feed/item.schema.json', (_request, response) => {
    response.type('application/schema+json').json(itemSchema);
  });

  app.get('/changes', async ({ query }, response) => {
    const { db } = open();
    const { start, last } = await readPositions(db);
    response.set('cache-control', 'no-store');
    if (query.after === undefined) return void response.json({ position: `${last}` });
    const after = readChangeNumber(`${query.after}`, 'after');
    const changes = after < start ? null : await listChanges(db, after, last);
    response.json({ position: `${last}`, ...(changes ? { changes } : { all: true }) });
  });
}
