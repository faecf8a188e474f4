import type { ListPost, MailingList } from '../../../prisma/city/client/client.ts';
import { writeDay } from '../../shared/german-time.ts';
import type { QueuedMail } from '../mail/queue-mail.ts';
import { keepBraces } from './keep-braces.ts';
import { listLimits } from './limits.ts';

type Listed = Pick<MailingList, 'id' | 'title' | 'mailbox' | 'policy' | 'contactEmail'> & { office: string };

/** Writes the mail in which a post goes out by itself. */
export const writePost = (list: Listed, post: ListPost): QueuedMail => ({
  ...shapeOf(list),
  purpose: 'list-post',
  subject: prefixed(list, post.subject),
  text: `${textOf(post)}\n\n${footerOf(list)}`,
});

/** Writes the mails that hold several posts, the earliest first: one, or as many as their length asks for. */
export function writeDigests(list: Listed, posts: ListPost[], day: Date): QueuedMail[] {
  const parts: ListPost[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const post of posts) {
    const more = Buffer.byteLength(textOf(post));
    if (bytes + more > listLimits.digestBytes) parts.push([]);
    bytes = parts.at(-1)!.length === 0 ? more : bytes + more;
    parts.at(-1)!.push(post);
  }
  return parts.map((part, index) =>
    writeDigest(list, part, `${writeDay(day)}${parts.length > 1 ? ` (${index + 1} von ${parts.length})` : ''}`),
  );
}

const writeDigest = (list: Listed, posts: ListPost[], when: string): QueuedMail => ({
  ...shapeOf(list),
  purpose: 'list-digest',
  subject: `[${list.title}] Sammelmail vom ${when}`,
  text: `${[
    contentsOf(posts),
    ...posts.map((post, index) => `${index + 1}. ${keepBraces(post.subject)}\n\n${textOf(post)}`),
  ].join(`\n\n${'='.repeat(60)}\n\n`)}\n\n${footerOf(list)}`,
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

const textOf = ({ announcement, authorName, text }: ListPost) => {
  const author = authorName ?? (announcement ? null : 'Ein Mitglied');
  return keepBraces(author ? `Von: ${author}\n\n${text}` : text);
};

const contentsOf = (posts: ListPost[]) =>
  posts.map(({ subject }, index) => `${index + 1}. ${keepBraces(subject)}`).join('\n');

const answering = {
  OPEN: 'Eine Antwort geht an alle, die ihn bekommen.',
  MODERATED: 'Eine Antwort geht an alle, die ihn bekommen, sobald das Büro sie gelesen hat.',
  ANNOUNCEMENTS: 'An diesen Verteiler schreibt nur das Büro.',
};

const footerOf = ({ title, policy, office }: Listed) => `-- 
Diese Mail kam über den Verteiler „${title}“ (${office}). ${answering[policy]}
Themen wählen, einzeln oder gesammelt bekommen: {change}
Abbestellen: {unsubscribe}
`;
