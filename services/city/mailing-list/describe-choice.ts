import type { Subscription } from '../../../prisma/city/client/client.ts';
import { topicLabels } from '../../shared/topic-labels.ts';

/** Says in German which mails somebody gets, and how. */
export const describeChoice = ({ topics, mode }: Pick<Subscription, 'topics' | 'mode'>): string =>
  `Themen: ${topics.map((topic) => topicLabels[topic]).join('; ') || 'alle'}. ${
    mode === 'DIGEST' ? 'Gesammelt, einmal am Tag.' : 'Jede Mail einzeln.'
  }`;
