import { PrismaClient } from '../../../../prisma/city/client/client.ts';
import type { ServedCity } from '../../../../services/city/context.ts';
import { mailLimits } from '../../../../services/city/mail/limits.ts';
import { startSender } from '../../../../services/city/mail/sender.ts';
import { createAdapter } from '../../../../services/shared/database.ts';
import { createLog } from '../../../../services/shared/log.ts';

// What a city's process does with mails and nothing else, so that it is up again soon after it was killed.
const { DATABASE_URL = '', SMTP_URL } = process.env;
const city = {
  slug: 'hattingen',
  db: new PrismaClient({ adapter: createAdapter(DATABASE_URL, 1) }),
  databaseUrl: DATABASE_URL,
  mailDomain: 'hattingen.stadtverbund.example',
  origin: () => 'https://knoten.example',
} as ServedCity;

// It waits for a word until then, so that whoever kills one need not wait for the next to be loaded.
process.once('message', () => {
  startSender(
    { smtpUrl: SMTP_URL },
    {
      cities: { slugs: () => [city.slug], find: () => city },
      log: createLog('sender', 'warn'),
      now: () => new Date(),
      limits: { ...mailLimits, msPerMail: 0, heldMs: 20, graceMs: 50 },
    },
  );
});
process.send!('ready');
