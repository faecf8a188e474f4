import type { Email } from 'postal-mime';
import type { ListMode, ListPolicy, SubscriptionState, Topic } from '../../../../prisma/city/client/client.ts';
import type { Viewer } from '../../../../services/shared/viewer.ts';
import { type MailServer, startMailServer } from '../../../setup/mail-server.ts';
import { linkFor } from '../link/link-for.ts';
import { startTestCity, type TestCity } from '../start-test-city.ts';

/** Somebody with a role in Hattingen who is no editor. */
export const neighbour: Viewer = { account: 'member-2', grants: [{ role: 'member', city: 'hattingen' }] };
export const list = 'hattingen:mailing-list:alle';

/** A city with a list, whose mails go to a mail server of their own. */
export interface ListCity extends AsyncDisposable {
  node: TestCity;
  server: MailServer;
  /** What time it is in the city; tests may move it. */
  clock: { now: Date };
  /** Leaves nothing but the list, with a policy, and nobody on it; the clock is set to when the city was started. */
  reset(policy?: ListPolicy): Promise<void>;
  /** Returns the link that does something to a subscription, as mails have it. */
  linkFor(action: 'unsubscribe' | 'change-subscription', subscription: string): Promise<string>;
  /** Returns the mails that an address has got once all have left. */
  mailsTo(address: string): Promise<Email[]>;
  /** Stores a subscription as if it had come about. */
  enrol(address: string, subscription?: Partial<Enrolled>): Promise<string>;
}
interface Enrolled {
  listId: string;
  topics: Topic[];
  mode: ListMode;
  state: SubscriptionState;
  confirmedAt: Date;
}

/** Starts Hattingen with the list `alle`, with the topics SPORT and CULTURE; without a mail server its mails wait for ever. */
export async function startListCity(now = new Date(), sends = true): Promise<ListCity> {
  const clock = { now };
  const server = await startMailServer();
  const node = await startTestCity({ ...(sends && { smtpUrl: server.url }), now: () => clock.now });
  const stamps = { createdAt: new Date(now.getTime() - 86_400_000), updatedAt: now, licence: 'example' };
  const shown = {
    title: 'Verteiler für alle',
    visibility: 'PUBLIC' as const,
    topics: ['SPORT' as const, 'CULTURE' as const],
  };
  const { db } = node;
  await db.office.create({ data: { office: 'Büro für Engagement' } });
  return {
    node,
    server,
    clock,
    async reset(policy = 'MODERATED') {
      clock.now = now;
      await node.city.mailsSent();
      server.taken.length = 0;
      await Promise.all([db.subscription.deleteMany(), db.listPost.deleteMany(), db.mailingList.deleteMany()]);
      await Promise.all([db.mail.deleteMany(), db.delivery.deleteMany(), db.funding.deleteMany()]);
      await db.fundingReminder.deleteMany();
      await db.mailingList.create({ data: { id: list, mailbox: 'alle', policy, ...shown, ...stamps } });
    },
    linkFor: (action, subject) => linkFor({ slug: 'hattingen', db, origin: () => node.city.url }, { action, subject }),
    async mailsTo(address) {
      await node.city.mailsSent();
      return server.read(address);
    },
    async enrol(address, subscription = {}) {
      const id = `hattingen:subscription:${address.replace(/\W/g, '-')}-${subscription.listId?.split(':')[2] ?? 'alle'}`;
      const confirmed = { state: 'CONFIRMED' as const, requestedAt: stamps.createdAt, confirmedAt: stamps.createdAt };
      await db.subscription.create({
        data: { id, listId: list, address, topics: [], evidence: [], ...confirmed, ...subscription },
      });
      return id;
    },
    async [Symbol.asyncDispose]() {
      await node[Symbol.asyncDispose]();
      await server[Symbol.asyncDispose]();
    },
  };
}

/** Writes a mutation about the list `alle`. */
export const post = (input: string) =>
  `mutation { postToList(id: "${list}", input: { ${input} }) { id state announcement authorName } }`;

/** Asks for the mails of the list. */
export const subscribe = (email: string, choice = '') =>
  `mutation { subscribe(id: "${list}", input: { email: "${email}", consent: "Ja, ich will Mails." ${choice} }) { expiresAt } }`;

/** Returns the address of the first link in a mail that does something. */
export const linkIn = ({ text }: Email): string => /https?:\/\/\S+\/link\/\S+/.exec(text ?? '')![0];

/** Presses the button of a page that a link leads to, with choices where there are some. */
export const press = (link: string, form: Record<string, string> | string[][] = {}) =>
  fetch(link, { method: 'POST', body: new URLSearchParams(form) });
