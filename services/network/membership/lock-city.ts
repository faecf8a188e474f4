import type { Prisma } from '../../../prisma/network/client/client.ts';
import { isSlug } from '../../shared/ids.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { CityRecord } from '../city/city.ts';

/** Returns a city that nobody else changes until the transaction ends. Throws NOT_FOUND. */
export async function lockCity(records: Prisma.TransactionClient, slug: string): Promise<CityRecord> {
  if (!isSlug(slug)) throw new Refusal('NOT_FOUND', { argument: 'city' });
  await records.$queryRaw`SELECT slug FROM "City" WHERE slug = ${slug} FOR UPDATE`;
  const city = await records.city.findUnique({ where: { slug } });
  if (!city) throw new Refusal('NOT_FOUND', { argument: 'city' });
  return city;
}
