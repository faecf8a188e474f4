import { ListMode, Topic } from '../../../prisma/city/client/client.ts';
import { topicLabels } from '../../shared/topic-labels.ts';
import { takeTurn } from '../item/write-once.ts';
import type { LinkAction, LinkPage } from '../link/link-action.ts';
import { changeChoice } from './change-choice.ts';
import { describeChoice } from './describe-choice.ts';
import { findSubscription } from './find-subscription.ts';

/** Chooses other topics and another form for a subscription that holds. */
export const changeSubscription: LinkAction = {
  name: 'change-subscription',
  async describe({ transaction, subject }) {
    const found = await findSubscription(transaction, subject);
    if (!found) return null;
    if (found.subscription.state !== 'CONFIRMED') return ended(found.list);
    const { list, subscription } = found;
    return {
      title: 'Mails wählen',
      text: [
        `Welche Mails des Verteilers „${list.title}“ möchten Sie bekommen, und wie? Ohne Thema bekommen Sie alle.`,
      ],
      choices: [
        {
          name: 'topics',
          label: 'Themen',
          kind: 'several',
          options: list.topics.map((topic) => ({
            value: topic,
            label: topicLabels[topic],
            chosen: subscription.topics.includes(topic),
          })),
        },
        {
          name: 'mode',
          label: 'Wie',
          kind: 'one',
          options: [
            { value: 'SINGLE', label: 'Jede Mail einzeln', chosen: subscription.mode === 'SINGLE' },
            { value: 'DIGEST', label: 'Einmal am Tag gesammelt', chosen: subscription.mode === 'DIGEST' },
          ],
        },
      ],
      button: 'Speichern',
    };
  },
  async act({ transaction, subject, now }, form): Promise<LinkPage | null> {
    const before = await findSubscription(transaction, subject);
    if (!before) return null;
    await takeTurn(transaction, before.list.id);
    const { list, subscription } = (await findSubscription(transaction, subject)) ?? before;
    if (subscription.state !== 'CONFIRMED') return ended(list);
    const topics = Object.values(Topic).filter(
      (topic) => form.getAll('topics').includes(topic) && list.topics.includes(topic),
    );
    const mode = Object.values(ListMode).find((one) => one === form.get('mode'));
    if (!mode) return { title: 'Nichts geändert', text: [describeChoice(subscription)] };
    const differs = mode !== subscription.mode || topics.join() !== subscription.topics.join();
    if (differs) await changeChoice(transaction, list, subscription, { topics, mode }, now);
    return { title: 'Gespeichert', text: [describeChoice({ topics, mode })] };
  },
};

const ended = ({ title }: { title: string }): LinkPage => ({
  title: 'Nicht bestellt',
  text: [
    `Sie bekommen keine Mails des Verteilers „${title}“, also gibt es nichts zu wählen.`,
    'Möchten Sie sie wieder bekommen? Melden Sie sich neu an: dort, wo Sie sich das erste Mal angemeldet haben.',
  ],
});
