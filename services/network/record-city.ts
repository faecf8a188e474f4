import { z } from 'zod';
import { CityKind, CityStatus } from '../../prisma/network/client/client.ts';
import { isSlug } from '../shared/ids.ts';
import { Refusal } from '../shared/refusal.ts';
import { type CityRecord, fitsProgramme, isMunicipalityKey, isState } from './city.ts';
import type { Context } from './context.ts';
import { locks } from './limits.ts';
import { findEndpoint } from './node.ts';
import { isBefore, isPartialDate } from './partial-date.ts';
import { because, line, listOf, numberWithin, placeShape, readInput, textLike } from './read-input.ts';
import { requireAdmin } from './require-admin.ts';

const partialDate = textLike(isPartialDate, 'DATE_INVALID');
const cityInput = z.object({
  slug: textLike(isSlug, 'SLUG_MALFORMED'),
  name: line(200),
  kind: z.enum(CityKind).nullish(),
  status: z.enum(CityStatus).nullish(),
  state: textLike(isState),
  ags: textLike(isMunicipalityKey).nullish(),
  population: numberWithin(0, 100_000_000).nullish(),
  areaKm2: numberWithin(0, 1_000_000).nullish(),
  location: z.object(placeShape).nullish(),
  website: line(2_000)
    .refine((url) => findEndpoint(url) !== null, because('URL_INVALID'))
    .nullish(),
  memberSince: partialDate.nullish(),
  memberUntil: partialDate.nullish(),
  supporters: listOf(line(200), 20).nullish(),
  regions: listOf(textLike(isSlug, 'SLUG_MALFORMED'), 20).nullish(),
});

/**
 * Puts a city on record or changes what is on record for its slug: what is left out stays, null empties. Needs the
 * role admin. Throws a BAD_INPUT refusal for the first mistake; the programme's rule on size only warns in the log.
 */
export async function recordCity({ db, viewer, log }: Context, input: unknown): Promise<CityRecord> {
  const { account } = requireAdmin(viewer);
  const { slug, kind, status, location, supporters, regions, ...known } = readInput(cityInput, input, 'input');
  const fields = {
    ...known,
    kind: kind ?? undefined,
    ...(location !== undefined && { lat: location?.lat ?? null, lon: location?.lon ?? null }),
    ...(supporters !== undefined && { supporters: supporters ?? [] }),
  };
  const wanted = regions === undefined ? undefined : [...new Set(regions ?? [])].map((region) => ({ slug: region }));
  const city = await db.$transaction(async (records) => {
    await records.$executeRaw`SELECT pg_advisory_xact_lock(${locks.recordCity})`;
    if (wanted && (await records.region.count({ where: { OR: wanted } })) !== wanted.length) {
      throw new Refusal('REFERENCE_UNKNOWN', { argument: 'input.regions' });
    }
    const before = await records.city.findUnique({ where: { slug } });
    const merged = { memberSince: null, memberUntil: null, ...before, ...withoutGaps(fields) };
    if (merged.memberSince && merged.memberUntil && isBefore(merged.memberUntil, merged.memberSince)) {
      throw new Refusal('END_BEFORE_START', { argument: 'input.memberUntil' });
    }
    return before
      ? records.city.update({
          where: { slug },
          data: { ...fields, status: status ?? undefined, ...(wanted && { regions: { set: wanted } }) },
        })
      : records.city.create({
          data: { slug, ...fields, status: status ?? 'MEMBER', ...(wanted && { regions: { connect: wanted } }) },
        });
  });
  log.info({ account, city: slug }, 'a city was recorded');
  if (!fitsProgramme(city.population)) {
    log.warn({ city: slug, population: city.population }, 'the programme is meant for 10,000 to 250,000 inhabitants');
  }
  return city;
}

const withoutGaps = <Fields extends object>(fields: Fields): Partial<Fields> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<Fields>;
