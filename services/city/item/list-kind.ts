import type { Topic } from '../../../prisma/city/client/client.ts';
import type { ConnectionPage } from '../../shared/connection.ts';
import type { Context } from '../context.ts';
import { districts } from '../district/district.ts';
import { byReference, byText, byTopics, byValue } from './filters.ts';
import type { Item, Kind } from './kind.ts';
import { listItems, type PageArgs, type SortName } from './list-items.ts';

/** The filters of all lists together; each list has some of them. */
export interface ListArgs extends PageArgs {
  sort?: SortName | null;
  topics?: Topic[] | null;
  text?: string | null;
  district?: string | null;
  includeExpired?: boolean | null;
  form?: string | null;
  state?: string | null;
  direction?: string | null;
  subject?: string | null;
}

/** The filters that keep what has a value in the column of the same name. */
const valueFilters = ['form', 'state', 'direction', 'subject'] as const;

/** Returns one page of a kind that the viewer can read; without `includeExpired` only what still counts. */
export async function listKind<Row extends Item>(
  context: Context,
  kind: Pick<Kind<Row>, 'name' | 'table' | 'inDistrict' | 'lasts'>,
  usualSort: SortName,
  args: ListArgs,
): Promise<ConnectionPage<Row>> {
  const { inDistrict, lasts } = kind;
  const conditions = [
    ...byTopics(args.topics),
    ...byText(args.text),
    ...valueFilters.flatMap((column) => byValue(column, args[column])),
    ...(inDistrict ? await byReference(context, districts, 'district', args.district, inDistrict) : []),
    ...(lasts && !args.includeExpired ? [lasts(context.now)] : []),
  ];
  return listItems(context, kind, args.sort ?? usualSort, args, conditions);
}
