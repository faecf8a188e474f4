import type { audiences, eventStatuses, Topic } from '../../shared/feed/item.ts';
import type { EventClashReason } from '../schema.types.ts';
import { closenessOf, type Span } from './span.ts';

/** What is planned. */
export interface Plan {
  span: Span;
  /** The slug of its city; null when it has none. */
  city: string | null;
  topics: readonly Topic[];
  audience: Audience;
}

/** What takes place near it; null is what is not known of a draft. */
export interface Other {
  span: Span;
  city: string;
  distanceKm: number;
  topics: readonly Topic[] | null;
  audience: Audience | null;
  status: (typeof eventStatuses)[number];
}
type Audience = (typeof audiences)[number];

/** How much two dates are in each other's way, above 0 and up to 1, and why. */
export interface Rating {
  score: number;
  reasons: EventClashReason[];
}

/** What a score is made of; null is what is not known. */
export interface Traits {
  closeness: keyof typeof closenessWeights;
  /** Whether one of the two lasts for more than a week. */
  isLong: boolean;
  distanceKm: number;
  sharesTopic: boolean | null;
  isForAll: boolean | null;
}

/** How much each closeness in time counts. */
const closenessWeights = { OVERLAPPING_HOURS: 1, SAME_DAY: 0.8, SAME_WEEKEND: 0.5 } as const;

/** What lasts for more than a week is rather something that is there than a date. */
const longWeight = 0.5;

/** At this distance, in kilometres, something counts half as much as next door. */
const halfKm = 10;

/** What counts whatever it is about, what a topic in common adds, and what it adds that both are open to everybody. */
const weights = { any: 0.4, topic: 0.35, audience: 0.25 } as const;

/** Scores a clash: time and place multiply what the two are about and whom they are for; what is not known counts half. */
export function scoreOf({ closeness, isLong, distanceKm, sharesTopic, isForAll }: Traits): number {
  const alike = weights.any + weights.topic * weightOf(sharesTopic) + weights.audience * weightOf(isForAll);
  return closenessWeights[closeness] * (isLong ? longWeight : 1) * (halfKm / (halfKm + distanceKm)) * alike;
}

const weightOf = (holds: boolean | null): number => (holds === null ? 0.5 : Number(holds));

/** Rates how much something is in the way of what is planned; null when they have neither a day nor a weekend in common. */
export function rateClash(plan: Plan, other: Other): Rating | null {
  const closeness = closenessOf(plan.span, other.span);
  if (!closeness) return null;
  const { topics, audience, distanceKm } = other;
  const isKnown = topics !== null && topics.length > 0 && plan.topics.length > 0;
  const sharesTopic = isKnown ? plan.topics.some((topic) => topics.includes(topic)) : null;
  const isForAll = plan.audience === 'PUBLIC' && (audience === null ? null : audience === 'PUBLIC');
  const isLong = isLongSpan(plan.span) || isLongSpan(other.span);
  const reasons: EventClashReason[] = [
    closeness,
    plan.city === other.city ? 'SAME_CITY' : 'NEARBY',
    ...(sharesTopic ? (['SAME_TOPIC'] as const) : []),
    ...(isForAll ? (['SAME_AUDIENCE'] as const) : []),
    ...(other.status === 'TENTATIVE' ? (['TENTATIVE'] as const) : []),
  ];
  return { score: scoreOf({ closeness, isLong, distanceKm, sharesTopic, isForAll }), reasons };
}

const isLongSpan = ({ firstDay, lastDay }: Span): boolean => lastDay - firstDay >= 7;
