import { expect, test } from 'vitest';
import type { ListMode, SubscriptionState, Topic } from '../../../../prisma/city/client/client.ts';
import { sendDigests } from '../../../../services/city/mailing-list/send-digests.ts';
import { seedChoices } from '../../../oracle/choices.ts';
import { editor } from '../start-test-city.ts';
import { list, press, startListCity } from './start-list-city.ts';

/** Others: `LIST_SEED=7 npx vitest run --config tests/vitest.config.ts who-gets-what`. */
const seed = Number(process.env.LIST_SEED ?? 20_261_122);
const steps = 60;
const topicSets: Topic[][] = [[], ['SPORT'], ['CULTURE'], ['SPORT', 'CULTURE']];

/** What somebody on the list has chosen, what waits for a digest, and what was sent. */
interface Reader {
  id: string;
  address: string;
  topics: Topic[];
  mode: ListMode;
  state: SubscriptionState;
  waiting: { subject: string; at: Date }[];
  got: string[];
}

/** 18:00 in Berlin of the day before a point in time, or of its day; in June the clock there is two hours ahead. */
const eveningBefore = (now: Date) => {
  const evening = new Date(now);
  evening.setUTCHours(16, 0, 0, 0);
  return evening.getTime() + 60_000 <= now.getTime() ? evening : new Date(evening.getTime() - 86_400_000);
};

test('everybody who has confirmed gets each post on topics that they follow, once, whatever they choose meanwhile', async () => {
  const { below, pick } = seedChoices(seed);
  await using city = await startListCity(new Date('2027-06-01T08:00:00Z'), false);
  await city.reset();
  const { db } = city.node;
  const readers: Reader[] = [];
  for (const topics of topicSets) {
    for (const mode of ['SINGLE', 'DIGEST'] as const) {
      for (const state of ['CONFIRMED', 'PENDING', 'ENDED', 'DISABLED'] as const) {
        const address = `${mode}-${state}-${topics.join('-') || 'all'}@haus.example`.toLowerCase();
        const id = await city.enrol(address, { topics, mode, state });
        readers.push({ id, address, topics, mode, state, waiting: [], got: [] });
      }
    }
  }
  const done: string[] = [];
  const actions = {
    async post() {
      const topics = pick(topicSets);
      const subject = `Post ${done.length}`;
      const input = `subject: "${subject}", text: "Text", topics: [${topics}]`;
      await city.node.ask(`mutation { postToList(id: "${list}", input: { ${input} }) { id } }`, {}, editor);
      for (const reader of readers) {
        const follows =
          !topics.length || !reader.topics.length || topics.some((topic) => reader.topics.includes(topic));
        if (reader.state !== 'CONFIRMED' || !follows) continue;
        if (reader.mode === 'SINGLE') reader.got.push(subject);
        else reader.waiting.push({ subject, at: city.clock.now });
      }
      return `${subject} on ${topics}`;
    },
    async evening() {
      city.clock.now = new Date(city.clock.now.getTime() + below(12) * 3_600_000);
      await Promise.all(
        [1, 2].map(() => sendDigests.run({ db, wakeSender: () => undefined }, { now: city.clock.now })),
      );
      for (const reader of readers) {
        if (reader.state !== 'CONFIRMED') continue;
        const due = reader.waiting.filter((one) => one.at <= eveningBefore(city.clock.now));
        reader.got.push(...due.map(({ subject }) => subject));
        reader.waiting = reader.waiting.filter((one) => !due.includes(one));
      }
      return `digests at ${city.clock.now.toISOString()}`;
    },
    async change() {
      const reader = pick(readers);
      const [topics, mode] = [pick(topicSets), pick(['SINGLE', 'DIGEST'] as const)];
      const link = await city.linkFor('change-subscription', reader.id);
      await press(link, [['mode', mode], ...topics.map((topic) => ['topics', topic])]);
      if (reader.state === 'CONFIRMED' && (mode !== reader.mode || topics.join() !== reader.topics.join())) {
        reader.got.push(...reader.waiting.splice(0).map(({ subject }) => subject));
        Object.assign(reader, { topics, mode });
      }
      return `${reader.address} chooses ${mode} ${topics}`;
    },
    async leave() {
      const reader = pick(readers.filter(({ state }) => state !== 'PENDING'));
      await press(await city.linkFor('unsubscribe', reader.id));
      Object.assign(reader, { state: 'ENDED', waiting: [] });
      return `${reader.address} leaves`;
    },
  };

  for (let step = 0; step < steps; step++) {
    city.clock.now = new Date(city.clock.now.getTime() + (1 + below(200)) * 60_000);
    const verb = pick(['post', 'post', 'post', 'evening', 'change', 'change', 'leave'] as const);
    done.push(await actions[verb]());
  }
  const mails = new Map((await db.mail.findMany()).map((mail) => [mail.id, mail]));
  const received = new Map<string, string[]>();
  for (const { address, mailId } of await db.delivery.findMany()) {
    const { subject, text } = mails.get(mailId)!;
    const contents = text.split('='.repeat(60))[0]!;
    const subjects = subject.includes('Sammelmail')
      ? [...contents.matchAll(/^\d+\. (.*)$/gm)].map(([, listed]) => listed!)
      : [subject.replace('[Verteiler für alle] ', '')];
    received.set(address!, [...(received.get(address!) ?? []), ...subjects]);
  }
  const what = `LIST_SEED=${seed}, after\n${done.join('\n')}`;
  for (const { address, got } of readers)
    expect((received.get(address) ?? []).sort(), `${address}, ${what}`).toEqual(got.sort());
  expect(readers.flatMap(({ got }) => got).length).toBeGreaterThan(50);
}, 60_000);
