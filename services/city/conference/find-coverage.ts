import type { Context } from '../context.ts';
import type { DistrictRow } from '../district/district.ts';
import { listDistricts } from '../district/list-districts.ts';
import { oncePerRequest } from '../item/load-items.ts';
import { readableWhere } from '../item/visibility.ts';
import type { ConferenceRow } from './conference.ts';

/** A district and the conference that it has. */
export interface CoverageRow {
  district: DistrictRow;
  conference: ConferenceRow | null;
}

/** Tells which of the districts that the viewer can read have a conference that the viewer can read. */
export async function findCoverage(context: Context) {
  const [districts, conferences] = await Promise.all([listDistricts(context), listConferences(context)]);
  const rows: CoverageRow[] = districts.map((district) => ({
    district,
    conference: conferences.find(({ districtIds }) => districtIds.includes(district.id)) ?? null,
  }));
  const lacking = rows.filter(({ conference }) => !conference);
  return {
    city: { slug: context.city },
    districts: rows,
    covered: rows.length - lacking.length,
    total: rows.length,
    withoutConference: lacking.map(({ district }) => district),
  };
}

/** Whatever the number of districts, this is one query: it reads those conferences only that are for some of them. */
const listConferences = (context: Context): Promise<ConferenceRow[]> =>
  oncePerRequest(context, 'conferences', () =>
    context.db.conference.findMany({
      where: { ...readableWhere(context.viewer, context.city), NOT: { districtIds: { isEmpty: true } } },
      orderBy: [{ title: 'asc' }, { id: 'asc' }],
    }),
  );
