import { isSlug } from '../../shared/ids.ts';
import { Refusal } from '../../shared/refusal.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { CityRecord } from '../city/city.ts';
import type { Context } from '../context.ts';
import { requireAdmin } from '../role/require-admin.ts';
import { findEndpoint } from './node.ts';

/**
 * Records where a city's subgraph is reached. Needs the role admin. A node that moves is offline until the next look;
 * a suspended one stays suspended. Throws URL_INVALID, ADDRESS_NOT_ALLOWED for one that the guard of outgoing calls would
 * refuse, or CITY_UNKNOWN for a city that is not on record.
 */
export async function registerNode(context: Context, slug: string, url: string): Promise<CityRecord> {
  const { account } = requireAdmin(context.viewer);
  const endpoint = findEndpoint(url);
  if (!endpoint) throw new Refusal('URL_INVALID', { argument: 'endpoint' });
  if (!context.nodes.rule.admits(endpoint)) throw new Refusal('ADDRESS_NOT_ALLOWED', { argument: 'endpoint' });
  const city = await recordNode(context, slug, endpoint, account);
  if (!city) throw new Refusal('CITY_UNKNOWN', { argument: 'city' });
  context.log.info({ account, city: slug, endpoint }, 'a node was registered');
  return city;
}

/** Records a city's endpoint for an account or `system`, and returns the city, or null when there is none with this slug. */
export async function recordNode(
  { db, now }: Pick<Context, 'db' | 'now'>,
  slug: string,
  endpoint: string,
  actor: string,
): Promise<CityRecord | null> {
  const city = isSlug(slug) ? await db.city.findUnique({ where: { slug } }) : null;
  if (!city) return null;
  await db.$transaction(async (records) => {
    const changed = await records.$executeRaw`
      INSERT INTO "Node" ("citySlug", endpoint) VALUES (${slug}, ${endpoint})
      ON CONFLICT ("citySlug") DO UPDATE SET
        endpoint = EXCLUDED.endpoint, hosted = false,
        state = CASE WHEN "Node".state = 'SUSPENDED' THEN "Node".state ELSE 'OFFLINE' END,
        failures = 0, "contractVersion" = NULL, "lastSeenAt" = NULL
      WHERE "Node".endpoint <> EXCLUDED.endpoint`;
    const deed = { actor, action: 'node-registered', subject: slug, city: slug };
    if (changed > 0) await recordAudit(records, deed, new Date(now()));
  });
  return city;
}
