import { pino } from 'pino';
import { PrismaClient } from '../../../../prisma/city/client/client.ts';
import type { ServedCity } from '../../../../services/city/context.ts';
import { type MailLimits, mailLimits } from '../../../../services/city/mail/limits.ts';
import { type QueuedMail, queueMail, type Recipient } from '../../../../services/city/mail/queue-mail.ts';
import { type MailConfig, type Sender, startSender } from '../../../../services/city/mail/sender.ts';
import { createAdapter } from '../../../../services/shared/database.ts';
import { createTestDatabase } from '../../../setup/database.ts';

/** Cities with nothing but their mails, and what sends these. */
export interface TestSender extends AsyncDisposable {
  sender: Sender;
  /** The first city. */
  db: PrismaClient;
  databaseUrl: string;
  databaseOf(slug: string): PrismaClient;
  /** Starts another sender of the same cities, as a second process has it. */
  startAnother(): Sender;
  /** Lets a mail wait, in the first city unless another is named, and wakes the sender. */
  queue(recipients: Recipient[], mail?: Partial<QueuedMail>, slug?: string): Promise<string>;
  /** What was logged. */
  lines: Record<string, unknown>[];
}

/** Starts the sender of cities with databases of their own; its clock is that of the test. */
export async function startTestSender(
  config: MailConfig,
  {
    slugs = ['hattingen'],
    now = () => new Date(),
    limits = {},
  }: { slugs?: string[]; now?: () => Date; limits?: Partial<MailLimits> } = {},
): Promise<TestSender> {
  await using starting = new AsyncDisposableStack();
  const lines: Record<string, unknown>[] = [];
  const served = new Map<string, ServedCity>();
  for (const slug of slugs) {
    const databaseUrl = await createTestDatabase('city');
    const client = new PrismaClient({ adapter: createAdapter(databaseUrl, 3) });
    const db = starting.adopt(client, () => client.$disconnect());
    const mailDomain = `${slug}.stadtverbund.example`;
    served.set(slug, { slug, db, databaseUrl, mailDomain, origin: () => 'https://knoten.example' } as ServedCity);
  }
  const tools = {
    cities: { slugs: () => slugs, find: (slug: string) => served.get(slug) },
    log: pino({ level: 'debug' }, { write: (line: string) => void lines.push(JSON.parse(line)) }),
    now,
    limits: { ...mailLimits, msPerMail: 0, heldMs: 20, ...limits },
  };
  const first = served.get(slugs[0]!)!;
  const running = starting.move();
  const startAnother = () => running.use(startSender(config, tools));
  const sender = startAnother();
  return {
    ...{ sender, db: first.db, databaseUrl: first.databaseUrl, startAnother, lines },
    databaseOf: (slug) => served.get(slug)!.db,
    async queue(recipients, mail = {}, slug = slugs[0]!) {
      const whole = { purpose: 'probe', subject: 'Grüße', text: 'Guten Tag', ...mail };
      const { db } = served.get(slug)!;
      const id = await db.$transaction((transaction) => queueMail(transaction, whole, recipients, now()));
      sender.wake(slug);
      return id;
    },
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

/** So many recipients. */
export const recipients = (count: number, name = 'r'): Recipient[] =>
  Array.from({ length: count }, (_, index) => ({ address: `${name}${index}@x.example` }));
