import { takeTurn } from '../item/write-once.ts';
import type { LinkAction, LinkPage, LinkRequest } from '../link/link-action.ts';

/** Ends a subscription, whatever state it is in; one that is gone has ended as well. */
export const unsubscribe: LinkAction = {
  name: 'unsubscribe',
  async describe(request) {
    const { subscription, title } = await find(request);
    if (!subscription || subscription.state === 'ENDED') return ended(title);
    return {
      title: 'Mails abbestellen',
      text: [`Möchten Sie die Mails des Verteilers „${title}“ nicht mehr bekommen?`],
      button: 'Abbestellen',
    };
  },
  async act(request) {
    const { subscription, title } = await find(request);
    if (subscription) await takeTurn(request.transaction, subscription.listId);
    await request.transaction.subscription.updateMany({
      where: { id: subscription?.id ?? '', state: { not: 'ENDED' } },
      data: { state: 'ENDED', endedAt: request.now },
    });
    return ended(title);
  },
};

async function find({ transaction, subject: id }: LinkRequest) {
  const subscription = await transaction.subscription.findUnique({ where: { id } });
  const list = subscription && (await transaction.mailingList.findUnique({ where: { id: subscription.listId } }));
  return { subscription, title: list?.title ?? '' };
}

const ended = (title: string): LinkPage => ({
  title: 'Abbestellt',
  text: [`Sie bekommen keine Mails ${title ? `des Verteilers „${title}“` : 'dieses Verteilers'} mehr.`],
});
