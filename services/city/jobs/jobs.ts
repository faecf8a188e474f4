import { forgetAnswers } from '../board-entry/forget-answers.ts';
import { remindOfEnd } from '../board-entry/remind-of-end.ts';
import { repeatErasures } from '../erasure/repeat-erasures.ts';
import { shareErasures } from '../erasure/share-erasures.ts';
import { forgetDeliveries } from '../mail/forget-deliveries.ts';
import { forgetSubscriptions } from '../mailing-list/forget-subscriptions.ts';
import { remindOfDeadlines } from '../mailing-list/remind-of-deadlines.ts';
import { sendDigests } from '../mailing-list/send-digests.ts';
import { syncDueSources } from '../source/sync-due-sources.ts';
import type { Job } from './job.ts';

/** All that cities do by themselves; a room that has such a job adds a line. */
export const jobs: Job[] = [
  repeatErasures,
  shareErasures,
  remindOfEnd,
  forgetAnswers,
  sendDigests,
  remindOfDeadlines,
  forgetSubscriptions,
  syncDueSources,
  forgetDeliveries,
];
