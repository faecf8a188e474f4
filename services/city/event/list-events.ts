import { readInstant } from '../../shared/date-time.ts';
import type { Context } from '../context.ts';
import { districts } from '../district/district.ts';
import { byReference, byText, byTopics, byValue } from '../item/filters.ts';
import { listItems } from '../item/list-items.ts';
import type { CityEventsArgs } from '../schema.types.ts';
import { type EventPage, events } from './event.ts';

/** Which events are listed: those that end at or after `from` and start before `to`. */
export interface EventWindow {
  from: Date;
  to?: Date;
}

/** Reads a window of time; it begins now when nothing else is said. Throws DATE_TIME_INVALID. */
export const readWindow = (
  { now }: Context,
  { from, to }: { from?: string | null; to?: string | null },
): EventWindow => ({ from: readInstant(from, 'from') ?? now, to: readInstant(to, 'to') });

/** What repeats is listed as long as it does. */
const repeatsBeyond = (from: Date) => [
  { repeatsUntil: { gte: from } },
  { recurrence: { not: null }, repeatsUntil: null },
];

/** A date can be moved to before the start; those that are moved stand in order. */
const beginsBefore = (to: Date) => ({
  OR: [{ startsAt: { lt: to } }, { movedDates: { path: ['0', 'startsAt'], lt: to.toISOString() } }],
});

/** Returns one page of the city's events that the viewer can read. Without `from` only those that are not over yet. */
export async function listEvents(context: Context, args: CityEventsArgs): Promise<EventPage> {
  const { from, to } = readWindow(context, args);
  const conditions = [
    { OR: [{ endsAt: { gte: from } }, { endsAt: null, startsAt: { gte: from } }, ...repeatsBeyond(from)] },
    ...(to ? [beginsBefore(to)] : []),
    ...byTopics(args.topics),
    ...byText(args.text),
    ...byValue('form', args.form),
    ...byValue('audience', args.audience),
    ...(await byReference(context, districts, 'district', args.district, (districtId) => ({ districtId }))),
  ];
  return listItems(context, events, args.sort ?? 'STARTS_AT', args, conditions);
}
