import { z } from 'zod';
import type { Round } from '../../../prisma/network/client/client.ts';
import { dateTime, requiredText } from '../../shared/fields.ts';
import { Refusal } from '../../shared/refusal.ts';

/** A round as it is on record; the resolvers read its fields. */
export type RoundRecord = Round;

/** What an input may say of a round; null is as good as left out. */
export const roundInput = z.object({
  title: requiredText(200).nullish(),
  opensAt: dateTime.nullish(),
  deadline: dateTime.nullish(),
});

/** Returns the round when it ends after it has begun. Throws END_BEFORE_START. */
export function checkTimes<Round extends Pick<RoundRecord, 'opensAt' | 'deadline'>>(round: Round): Round {
  if (round.deadline <= round.opensAt) throw new Refusal('END_BEFORE_START', { argument: 'input.deadline' });
  return round;
}
