import { closeConversation } from '../board-entry/close-conversation.ts';
import { confirmAnswer } from '../board-entry/confirm-answer.ts';
import { renewEntry } from '../board-entry/renew-entry.ts';
import { changeSubscription } from '../mailing-list/change-subscription.ts';
import { confirmSubscription } from '../mailing-list/confirm-subscription.ts';
import { unsubscribe } from '../mailing-list/unsubscribe.ts';
import type { LinkAction } from './link-action.ts';

/** All that links in mails can do; a room that has such an action adds a line. */
export const linkActions: LinkAction[] = [
  confirmAnswer,
  closeConversation,
  renewEntry,
  confirmSubscription,
  changeSubscription,
  unsubscribe,
];
