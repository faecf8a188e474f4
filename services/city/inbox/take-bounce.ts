import type { ServedCity } from '../context.ts';
import { recordBounce } from '../mailing-list/record-bounce.ts';
import type { Inbox } from './inbox.ts';
import { readBounce } from './read-bounce.ts';
import type { ReceivedMail } from './read-mail.ts';
import { type Reply, replies } from './reply.ts';

/** Takes what came back to the sender of a delivery: a failure is recorded, an automatic answer or a notice forgotten. */
export async function takeBounce(
  { now, log }: Inbox,
  { city, delivery }: { city: ServedCity; delivery: string },
  mail: ReceivedMail,
): Promise<Reply> {
  const bounce = readBounce(mail);
  log.info({ city: city.slug, delivery, bounce }, 'a mail about a delivery came in');
  if (bounce) {
    await recordBounce({ db: city.db, now: now() }, { delivery, isPermanent: bounce === 'hard' });
  }
  return replies.taken;
}
