import type { Context } from '../context.ts';
import { readableWhere } from '../item/visibility.ts';
import type { DistrictRow } from './district.ts';

/** Returns the city's districts that the viewer can read, by title as German words. */
export const listDistricts = ({ db, viewer, city }: Context): Promise<DistrictRow[]> =>
  db.district.findMany({ where: readableWhere(viewer, city), orderBy: [{ title: 'asc' }, { id: 'asc' }] });
