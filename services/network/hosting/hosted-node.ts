import type { NetworkDatabase } from '../context.ts';

/** Returns where the hub's hosting process serves a city. */
export const hostedEndpoint = (hostingUrl: string, slug: string): string => `${hostingUrl}/${slug}/graphql`;

/** Puts on record that hosted cities are served at this address now; those that were elsewhere are looked at anew. */
export async function moveHostedNodes(db: NetworkDatabase, hostingUrl: string): Promise<void> {
  for (const { citySlug, endpoint } of await db.node.findMany({ where: { hosted: true } })) {
    const place = hostedEndpoint(hostingUrl, citySlug);
    if (endpoint !== place) await db.node.updateMany({ where: { citySlug, endpoint }, data: { endpoint: place } });
  }
}
