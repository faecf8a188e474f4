import type { Context } from '../context.ts';
import { oncePerRequest } from '../item/load-items.ts';
import { readableWhere } from '../item/visibility.ts';
import type { DistrictRow } from './district.ts';

/** Returns the city's districts that the viewer can read, by title as German words. */
export const listDistricts = (context: Context): Promise<DistrictRow[]> =>
  oncePerRequest(context, 'districts', () =>
    context.db.district.findMany({
      where: readableWhere(context.viewer, context.city),
      orderBy: [{ title: 'asc' }, { id: 'asc' }],
    }),
  );
