import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { CityKind, CityStatus } from '../../../prisma/network/client/client.ts';
import { isBefore, isPartialDate } from '../../shared/date-time.ts';
import { because, between, formed, list, optional, place, requiredText, webAddress } from '../../shared/fields.ts';
import { isSlug } from '../../shared/ids.ts';
import { readSent } from '../../shared/read-input.ts';
import { Refusal } from '../../shared/refusal.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Context } from '../context.ts';
import { locks } from '../limits.ts';
import { requireAdmin } from '../role/require-admin.ts';
import type { CityInput } from '../schema.types.ts';
import { type CityRecord, fitsProgramme, isMunicipalityKey, isState, takesPart } from './city.ts';
import { canBeSlug } from './slug.ts';

const slugField = z.string().refine(isSlug, because('SLUG_MALFORMED'));
/** What is too long for a date or a key is told so by its form, not by its length. */
const shortText = 200;
const partialDate = formed(shortText, 'DATE_INVALID', isPartialDate);
const cityFields = {
  slug: slugField,
  name: requiredText(200),
  kind: z.enum(CityKind).nullish(),
  status: z.enum(CityStatus).nullish(),
  state: z.string().refine(isState),
  ags: formed(shortText, 'VALUE_INVALID', isMunicipalityKey),
  population: optional(between(0, 100_000_000)),
  areaKm2: optional(between(0, 1_000_000)),
  location: optional(place),
  website: webAddress,
  memberSince: partialDate,
  memberUntil: partialDate,
  supporters: list(requiredText(200), 20),
  regions: list(slugField, 20),
};

/**
 * Puts a city on record or changes what is on record for its slug: what is left out stays, null empties; a city
 * that comes back has no end of its membership. Needs the role admin. Throws a BAD_INPUT refusal for the first mistake, or
 * LEAVING_NEEDED for the end of a membership; the programme's rule on size only warns in the log.
 */
export async function recordCity({ db, viewer, log, now }: Context, input: CityInput): Promise<CityRecord> {
  const { account } = requireAdmin(viewer);
  const { slug, kind, status, location, regions, ...known } = readSent(cityFields, input);
  const fields = {
    ...known,
    kind: kind ?? undefined,
    ...(location !== undefined && { lat: location?.lat ?? null, lon: location?.lon ?? null }),
  };
  const wanted = regions && [...new Set(regions)].map((region) => ({ slug: region }));
  const city = await db.$transaction(async (records) => {
    await records.$executeRaw`SELECT pg_advisory_xact_lock(${locks.recordCity})`;
    if (wanted && (await records.region.count({ where: { OR: wanted } })) !== wanted.length) {
      throw new Refusal('REFERENCE_UNKNOWN', { argument: 'input.regions' });
    }
    const before = await records.city.findUnique({ where: { slug }, include: { regions: true } });
    if (!before && !canBeSlug(slug)) throw new Refusal('SLUG_MALFORMED', { argument: 'input.slug' });
    if (before && before.status !== 'FORMER' && status === 'FORMER') {
      throw new Refusal('LEAVING_NEEDED', { argument: 'input.status' });
    }
    const isBack = before && !takesPart(before) && status && takesPart({ status });
    if (isBack && fields.memberUntil === undefined) fields.memberUntil = null;
    const { memberSince, memberUntil } = { ...before, ...fields };
    if (memberSince && memberUntil && isBefore(memberUntil, memberSince)) {
      throw new Refusal('END_BEFORE_START', { argument: 'input.memberUntil' });
    }
    const data = { ...fields, status: status ?? undefined };
    if (before && isSame(before, data, wanted)) return before;
    const details = { fields: Object.keys(input).join(' ') };
    const deed = {
      actor: account,
      action: before ? 'city-changed' : 'city-recorded',
      subject: slug,
      city: slug,
      details,
    };
    await recordAudit(records, deed, new Date(now()));
    return before
      ? records.city.update({ where: { slug }, data: { ...data, ...(wanted && { regions: { set: wanted } }) } })
      : records.city.create({
          data: { slug, ...data, status: status ?? 'MEMBER', ...(wanted && { regions: { connect: wanted } }) },
        });
  });
  log.info({ account, city: slug }, 'a city was recorded');
  if (!fitsProgramme(city.population)) {
    log.warn({ city: slug, population: city.population }, 'the programme is meant for 10,000 to 250,000 inhabitants');
  }
  return city;
}

/** Tells whether nothing of a city would become another. */
function isSame(
  before: CityRecord & { regions: { slug: string }[] },
  data: Partial<CityRecord>,
  regions: { slug: string }[] | undefined,
): boolean {
  const slugs = (of: { slug: string }[]) => of.map(({ slug }) => slug).sort();
  return (
    Object.entries(data).every(
      ([field, value]) => value === undefined || isDeepStrictEqual(value, before[field as keyof CityRecord]),
    ) &&
    (!regions || isDeepStrictEqual(slugs(regions), slugs(before.regions)))
  );
}
