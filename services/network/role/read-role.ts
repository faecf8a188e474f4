import type { Prisma } from '../../../prisma/network/client/client.ts';
import { isSlug } from '../../shared/ids.ts';
import { Refusal } from '../../shared/refusal.ts';
import { requireTakingPart } from '../city/require-taking-part.ts';
import type { RoleInput } from '../schema.types.ts';
import type { Grant } from './role.ts';

/** Where each role holds: what it needs, what it may have, or nothing. */
const places: Record<Grant['role'], { city?: 'needed' | 'possible'; region?: 'needed' }> = {
  ADMIN: {},
  ORGANISER: { region: 'needed' },
  EDITOR: { city: 'needed' },
  MAINTAINER: { city: 'needed' },
  MEMBER: { city: 'possible' },
};

/** Reads a role and where it holds. Throws TEXT_MISSING or VALUE_INVALID when that does not go together. */
export function readRole({ role, city, region }: Pick<RoleInput, 'role' | 'city' | 'region'>): Grant {
  const grant = { role, city: city || '', region: region || '' };
  for (const place of ['city', 'region'] as const) {
    const argument = `input.${place}`;
    if (!grant[place] && places[role][place] === 'needed') throw new Refusal('TEXT_MISSING', { argument });
    if (grant[place] && !places[role][place]) throw new Refusal('VALUE_INVALID', { argument });
    if (grant[place] && !isSlug(grant[place])) throw new Refusal('REFERENCE_UNKNOWN', { argument });
  }
  return grant;
}

/** Throws REFERENCE_UNKNOWN unless the city and the region of a role are on record, and CITY_NOT_ADMITTED unless the city takes part. */
export async function requirePlaces(
  records: Pick<Prisma.TransactionClient, 'city' | 'region' | '$queryRaw'>,
  { city, region }: Grant,
): Promise<void> {
  if (city) await requireTakingPart(records, city, 'input.city');
  if (region && !(await records.region.findUnique({ where: { slug: region } }))) {
    throw new Refusal('REFERENCE_UNKNOWN', { argument: 'input.region' });
  }
}
