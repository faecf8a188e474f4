import { createHash } from 'node:crypto';
import type { RevocationRecord } from '../account/read-revocations.ts';
import type { NetworkDatabase } from '../context.ts';

/** The registry as JSON text; its version changes with its content only. */
export interface Registry {
  version: string;
  json: string;
}

/**
 * Reads every city, whatever its standing, and where its node is; says besides what was revoked. The gateway asks every two seconds: one query, and
 * PostgreSQL writes the JSON, which costs a third of reading the rows here.
 */
export async function readRegistry(db: NetworkDatabase, revoked: RevocationRecord[]): Promise<Registry> {
  const [row] = await db.$queryRaw<{ cities: string | null }[]>`
    SELECT json_agg(entry)::text AS cities FROM (
      SELECT city.slug, city.name, city.status, city.state AS "federalState", city.lat, city.lon,
        ARRAY(SELECT "B" FROM "_CityToRegion" WHERE "A" = city.slug ORDER BY "B") AS regions, city."updatedAt",
        city."feedUrl", node.endpoint, coalesce(node.state::text, 'NONE') AS state, node."contractVersion", node."lastSeenAt",
        coalesce(node.hosted, false) AS hosted
      FROM "City" city LEFT JOIN "Node" node ON node."citySlug" = city.slug
      ORDER BY city.slug
    ) entry`;
  const content = `"cities":${row?.cities ?? '[]'},"revoked":${JSON.stringify(revoked)}`;
  const version = createHash('sha256').update(content).digest('base64url').slice(0, 22);
  return { version, json: `{"version":"${version}",${content}}` };
}
