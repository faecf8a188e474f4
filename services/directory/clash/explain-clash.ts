import type { Topic } from '../../shared/feed/item.ts';
import { topicLabels } from '../../shared/topic-labels.ts';
import type { EventClashReason } from '../schema.types.ts';

/** What a clash is said by. */
interface Clash {
  reasons: readonly EventClashReason[];
  cityName: string;
  distanceKm: number;
  /** The topics that both are about. */
  topics: readonly Topic[];
  isDraft: boolean;
}

const times = {
  OVERLAPPING_HOURS: 'Zur selben Zeit',
  SAME_DAY: 'Am selben Tag',
  SAME_WEEKEND: 'Am selben Wochenende',
} as const;

/** Says in one German sentence what makes a clash, `Am selben Tag in Bottrop, 22 km entfernt, ebenfalls zum Thema Kultur und Musik.` */
export function explainClash({ reasons, cityName, distanceKm, topics, isDraft }: Clash): string {
  const time = Object.entries(times).find(([reason]) => reasons.includes(reason as EventClashReason))![1];
  const km = Math.round(distanceKm);
  const place = `in ${cityName}${km > 0 ? `, ${km} km entfernt` : ''}`;
  if (isDraft) return `${time} ${place}: ein Termin, der noch nicht fest ist; mehr ist nicht bekannt.`;
  const alike = [
    ...(topics.length > 0 ? [`zum Thema ${topics.map((topic) => topicLabels[topic]).join(', ')}`] : []),
    ...(reasons.includes('SAME_AUDIENCE') ? ['für alle offen'] : []),
  ];
  const parts = [
    `${time} ${place}`,
    ...(alike.length > 0 ? [`ebenfalls ${alike.join(' und ')}`] : []),
    ...(reasons.includes('TENTATIVE') ? ['noch nicht fest'] : []),
  ];
  return `${parts.join(', ')}.`;
}
