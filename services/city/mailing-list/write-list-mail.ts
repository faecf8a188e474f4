import type { ListPost, MailingList } from '../../../prisma/city/client/client.ts';
import { writeDay } from '../../shared/german-time.ts';
import type { QueuedMail } from '../mail/queue-mail.ts';

type Listed = Pick<MailingList, 'id' | 'title' | 'mailbox' | 'policy' | 'contactEmail'>;

/** Writes the mail in which a post goes out by itself. */
export const writePost = (list: Listed, post: ListPost): QueuedMail => ({
  ...shapeOf(list),
  purpose: 'list-post',
  subject: prefixed(list, post.subject),
  text: `${textOf(post)}\n\n${footerOf(list)}`,
});

/** Writes the mail that holds several posts, the earliest first. */
export const writeDigest = (list: Listed, posts: ListPost[], day: Date): QueuedMail => ({
  ...shapeOf(list),
  purpose: 'list-digest',
  subject: `[${list.title}] Sammelmail vom ${writeDay(day)}`,
  text: `${[contentsOf(posts), ...posts.map((post, index) => `${index + 1}. ${post.subject}\n\n${textOf(post)}`)].join(
    `\n\n${'='.repeat(60)}\n\n`,
  )}\n\n${footerOf(list)}`,
});

/** What makes a mail one of a list: RFC 2919, 2369 and 8058. */
const shapeOf = ({ id, title, mailbox, policy, contactEmail }: Listed) => {
  const isClosed = policy === 'ANNOUNCEMENTS';
  return {
    listId: id,
    from: { name: title, mailbox },
    headers: {
      'list-id': `<${mailbox}.{domain}>`,
      'list-post': isClosed ? 'NO' : `<mailto:${mailbox}@{domain}>`,
      'list-help': '<{change}>',
      ...unsubscribeHeaders,
      precedence: 'list',
      'reply-to': (isClosed && contactEmail) || `${mailbox}@{domain}`,
    },
  };
};

/** How a program ends a subscription: the page, which takes one click as well. */
export const unsubscribeHeaders = {
  'list-unsubscribe': '<{unsubscribe}>',
  'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
};

/** An answer has the name of the list in its subject already. */
const prefixed = ({ title }: Listed, subject: string) =>
  subject.includes(`[${title}]`) ? subject : `[${title}] ${subject}`;

const textOf = ({ authorName, text }: ListPost) => (authorName ? `Von: ${authorName}\n\n${text}` : text);

const contentsOf = (posts: ListPost[]) => posts.map(({ subject }, index) => `${index + 1}. ${subject}`).join('\n');

const answering = {
  OPEN: 'Eine Antwort geht an alle, die ihn bekommen.',
  MODERATED: 'Eine Antwort geht an alle, die ihn bekommen, sobald das Büro sie gelesen hat.',
  ANNOUNCEMENTS: 'An diesen Verteiler schreibt nur das Büro.',
};

const footerOf = ({ title, policy }: Listed) => `-- 
Diese Mail kam über den Verteiler „${title}“. ${answering[policy]}
Themen wählen, einzeln oder gesammelt bekommen: {change}
Abbestellen: {unsubscribe}
`;
