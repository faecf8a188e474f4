import type { Context } from '../context.ts';
import { byText, byTopics } from '../item/filters.ts';
import { listItems } from '../item/list-items.ts';
import type { CityBestPracticesArgs } from '../schema.types.ts';
import { type BestPracticePage, bestPractices } from './best-practice.ts';

/** Returns one page of the city's best practices that the viewer can read. */
export const listBestPractices = async (context: Context, args: CityBestPracticesArgs): Promise<BestPracticePage> =>
  listItems(context, bestPractices, args.sort ?? 'TITLE', args, [...byTopics(args.topics), ...byText(args.text)]);
