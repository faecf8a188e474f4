import type { Prisma } from '../../../prisma/city/client/client.ts';
import { takeTurn } from '../item/write-once.ts';
import type { LinkAction, LinkPage, LinkRequest } from '../link/link-action.ts';
import { changeChoice } from './change-choice.ts';
import { describeChoice } from './describe-choice.ts';
import { findSubscription } from './find-subscription.ts';
import { readSignUp, signUpsOf } from './sign-up.ts';

/** Confirms a sign-up: what it asked for holds from then on, and it alone is kept as evidence. */
export const confirmSubscription: LinkAction = {
  name: 'confirm-subscription',
  async describe(request) {
    const found = await findSignUp(request);
    if (!found) return null;
    const { list, signUp, subscription } = found;
    if (signUp.confirmedAt) return pageOf(list.title, subscription.state === 'CONFIRMED');
    return {
      title: 'Mails bestellen',
      text: [`Möchten Sie die Mails des Verteilers „${list.title}“ bekommen?`, describeChoice(signUp)],
      button: 'Ja, ich möchte sie bekommen',
    };
  },
  async act(request) {
    const { transaction, now } = request;
    const before = await findSignUp(request);
    if (!before) return null;
    await takeTurn(transaction, before.list.id);
    const { list, signUp, subscription } = (await findSignUp(request)) ?? before;
    if (signUp.confirmedAt) return pageOf(list.title, subscription.state === 'CONFIRMED');
    const { topics, mode } = signUp;
    await changeChoice(transaction, list, subscription, { topics, mode }, now, {
      state: 'CONFIRMED',
      endedAt: null,
      evidence: [{ ...signUp, confirmedAt: now.toISOString() }] as unknown as Prisma.InputJsonArray,
    });
    return pageOf(list.title, true);
  },
};

async function findSignUp({ transaction, subject }: Pick<LinkRequest, 'transaction' | 'subject'>) {
  const { id, at } = readSignUp(subject);
  const found = await findSubscription(transaction, id);
  const signUp = found && signUpsOf(found.subscription).find((one) => one.at === at);
  return signUp ? { ...found, signUp } : null;
}

const pageOf = (title: string, isConfirmed: boolean): LinkPage =>
  isConfirmed
    ? { title: 'Bestellt', text: [`Sie bekommen die Mails des Verteilers „${title}“.`] }
    : { title: 'Abbestellt', text: [`Sie haben die Mails des Verteilers „${title}“ wieder abbestellt.`] };
