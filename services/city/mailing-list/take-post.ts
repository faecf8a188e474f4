import { v7 } from 'uuid';
import { z } from 'zod';
import type { ListPost, MailingList, Prisma, Topic } from '../../../prisma/city/client/client.ts';
import { readInput } from '../../shared/read-input.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { Context } from '../context.ts';
import { withoutAddresses } from '../inbox/remove-addresses.ts';
import { takeTurn } from '../item/write-once.ts';
import { requireOpen } from '../moving/close-city.ts';
import { listLimits } from './limits.ts';
import { momentOn } from './moment-on.ts';
import { postFields } from './post-fields.ts';
import { sendPost } from './send-post.ts';

/** What somebody writes to a list. */
export interface NewPost {
  /** The id of the list. */
  list: string;
  /** The account that posts, and whether it is of the office; or the id of the confirmed subscription from whose address a mail came. */
  author: { account: string; isOffice: boolean } | { subscription: string };
  /** As whom the office writes; all others are members without a name. */
  authorName?: string | null;
  subject: string;
  text: string;
  /** Whom it goes to by topic; none means everybody. */
  topics?: Topic[] | null;
  /** What makes it the same post when it comes again, for instance the Message-ID of the mail it came in. */
  messageId?: string | null;
  /** True when nobody knows for certain who wrote it: an editor looks at it whatever the policy is. */
  mustWait?: boolean;
}

/**
 * Takes a post and sends it, or lets it wait for an editor, as the policy of the list says, and returns it; one that the
 * list has taken before under the same Message-ID is returned as it is. Addresses stay only in what the office writes.
 * Throws NOT_FOUND, LIST_CLOSED, POSTS_FULL, TOO_FREQUENT, CITY_CLOSED, or what its texts refuse.
 */
export function takePost(
  { city, db, now }: Pick<Context, 'city' | 'db' | 'now'>,
  { list: listId, author, messageId = null, mustWait = false, ...written }: NewPost,
): Promise<ListPost> {
  const { topics = null } = written;
  const isOffice = 'account' in author && author.isOffice;
  const authorName = isOffice ? (written.authorName ?? null) : null;
  const draft = readInput(z.object(postFields), { ...(isOffice ? written : keepApart(written)), authorName, topics });
  return db.$transaction(
    async (transaction) => {
      await requireOpen(transaction);
      await takeTurn(transaction, listId);
      const list = await transaction.mailingList.findUnique({ where: { id: listId, withdrawnAt: null } });
      if (!list) throw new Refusal('NOT_FOUND', { argument: 'id' });
      const taken = messageId && (await transaction.listPost.findFirst({ where: { listId, messageId } }));
      if (taken) return taken;
      const goesOut = isOffice || (list.policy === 'OPEN' && !mustWait);
      const by = 'account' in author ? { author: author.account } : { subscriptionId: author.subscription };
      if (!isOffice) await requireRoom(transaction, list, by, goesOut, now);
      const post = await transaction.listPost.create({
        data: {
          ...draft,
          id: `${city}:post:${v7()}`,
          listId,
          ...by,
          ...(isOffice && { authorName: draft.authorName ?? (await transaction.office.findFirst())?.office ?? null }),
          announcement: isOffice,
          messageId,
          createdAt: now,
          ...(goesOut && { state: 'SENT', decidedAt: await momentOn(transaction, listId, now) }),
        },
      });
      if (goesOut) await sendPost(transaction, list, post, now);
      return post;
    },
    { timeout: listLimits.sendingMs },
  );
}

/** What a member writes holds no address: it may be that of somebody else, as quoted mails hold them. */
const keepApart = <Written extends Pick<NewPost, 'subject' | 'text'>>(written: Written): Written => ({
  ...written,
  subject: withoutAddresses(written.subject),
  text: withoutAddresses(written.text),
});

/** Throws when only the office writes to a list, or others have written too much. */
async function requireRoom(
  { listPost }: Prisma.TransactionClient,
  { id: listId, policy }: MailingList,
  by: Pick<Prisma.ListPostWhereInput, 'author' | 'subscriptionId'>,
  goesOut: boolean,
  now: Date,
): Promise<void> {
  if (policy === 'ANNOUNCEMENTS') throw new Refusal('LIST_CLOSED');
  if (!goesOut) {
    const isWaiting = { listId, state: 'WAITING' as const };
    for (const [where, limit] of [
      [isWaiting, listLimits.waitingPosts],
      [{ ...isWaiting, ...by }, listLimits.waitingPostsOfOne],
    ] as const) {
      if ((await listPost.count({ where })) >= limit) throw new Refusal('POSTS_FULL', { limit });
    }
    return;
  }
  const anHourAgo = new Date(now.getTime() - 3_600_000);
  const recent = await listPost.count({
    where: { listId, announcement: false, state: 'SENT', createdAt: { gt: anHourAgo } },
  });
  if (recent >= listLimits.postsPerHour) throw new Refusal('TOO_FREQUENT', { limit: 3_600 });
}
