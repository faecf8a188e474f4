import type { Conversation } from '../../../prisma/city/client/client.ts';
import { answerLimits } from './limits.ts';

export type ConversationRow = Conversation;

/** Tells whether mails still pass: it was confirmed, nobody has closed it, and it is not too old. */
export const isOpen = ({ confirmedAt, closedAt }: ConversationRow, now: Date): boolean =>
  confirmedAt !== null && closedAt === null && now.getTime() < confirmedAt.getTime() + answerLimits.passedOnMs;
