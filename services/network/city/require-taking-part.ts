import type { Prisma } from '../../../prisma/network/client/client.ts';
import { isSlug } from '../../shared/ids.ts';
import { Refusal } from '../../shared/refusal.ts';
import { takesPart } from './city.ts';

/**
 * Makes sure that a city takes part until the transaction ends: one that is just leaving is waited for. Throws
 * REFERENCE_UNKNOWN for a city that is not on record, and CITY_NOT_ADMITTED.
 */
export async function requireTakingPart(
  records: Pick<Prisma.TransactionClient, 'city' | '$queryRaw'>,
  slug: string,
  argument: string,
): Promise<void> {
  if (!isSlug(slug)) throw new Refusal('REFERENCE_UNKNOWN', { argument });
  await records.$queryRaw`SELECT slug FROM "City" WHERE slug = ${slug} FOR SHARE`;
  const city = await records.city.findUnique({ where: { slug } });
  if (!city) throw new Refusal('REFERENCE_UNKNOWN', { argument });
  if (!takesPart(city)) throw new Refusal('CITY_NOT_ADMITTED', { argument });
}
