import type { Context } from '../context.ts';
import { districts } from '../district/district.ts';
import { byReference, byText, byTopics, byValue } from '../item/filters.ts';
import { listItems } from '../item/list-items.ts';
import type { CityInitiativesArgs } from '../schema.types.ts';
import { type InitiativePage, initiatives } from './initiative.ts';

/** Returns one page of the city's initiatives that the viewer can read. */
export async function listInitiatives(context: Context, args: CityInitiativesArgs): Promise<InitiativePage> {
  const conditions = [
    ...byTopics(args.topics),
    ...byText(args.text),
    ...byValue('form', args.form),
    ...(await byReference(context, districts, 'district', args.district, (id) => ({ districtIds: { has: id } }))),
  ];
  return listItems(context, initiatives, args.sort ?? 'TITLE', args, conditions);
}
