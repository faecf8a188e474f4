import { createHash } from 'node:crypto';
import { domainToASCII } from 'node:url';
import PostalMime, { type Attachment, addressParser, type Email, type Header } from 'postal-mime';
import { inboxLimits } from './limits.ts';
import { prepareMail } from './prepare-mail.ts';
import { readHtml } from './read-html.ts';

/** A mail that came in. */
export interface ReceivedMail {
  /** The one address of the header From, in lower case; null when there is none or more than one. */
  from: string | null;
  /** In one line; empty when it has none. */
  subject: string;
  /** Its text without attachments; that of its HTML when it has no other. */
  text: string;
  /** How many attachments were left out of the text, not counting signatures and pictures within HTML. */
  attachments: number;
  /** Its Message-ID without brackets, or a digest when it has none that can be used. */
  messageId: string;
  headers: Header[];
  /** What the machine-readable parts of a report say, such as message/delivery-status. */
  statuses: string[];
}

/** A mail of which it is clear who it says it comes from. */
export type MailOfSender = ReceivedMail & { from: string };

/** A mail that nobody can read: too deep, too many parts, too long headers. */
export class UnreadableMail extends Error {
  override name = 'UnreadableMail';
}

/** Reads a mail (RFC 5322, MIME) as it came; throws UnreadableMail for one that is broken beyond the limits. */
export async function readMail(raw: Buffer): Promise<ReceivedMail> {
  if (count(raw, '\n') > inboxLimits.lines || count(raw, '\n--') > inboxLimits.borders) throw new UnreadableMail();
  const mail = await PostalMime.parse(prepareMail(raw), {
    maxNestingDepth: inboxLimits.depth,
    maxHeadersSize: inboxLimits.headerBytes,
    forceRfc822Attachments: true,
  }).catch(() => {
    throw new UnreadableMail();
  });
  const statuses = mail.attachments.filter(({ mimeType }) => /^message\/(global-)?delivery-status$/.test(mimeType));
  return {
    from: findSender(mail.headers),
    subject: toOneLine(mail.subject ?? ''),
    text: toPlainText(mail.text?.trim() ? mail.text : readHtml((mail.html ?? '').slice(0, inboxLimits.htmlCharacters))),
    attachments: mail.attachments.filter(({ related, mimeType }) => !related && !/signature$/.test(mimeType)).length,
    messageId: readMessageId(mail, raw),
    headers: mail.headers,
    statuses: statuses.map(({ content }) => asText(content)),
  };
}

/** Returns what the headers of a name say, from the top. */
export const valuesOf = ({ headers }: Pick<ReceivedMail, 'headers'>, name: string): string[] =>
  headers.filter(({ key }) => key === name).map(({ value }) => value.trim());

/** Returns an address in the form in which addresses are stored: in lower case, its domain in ASCII; null when it is none. */
export function readAddress(address: string): string | null {
  const at = address.lastIndexOf('@');
  const domain = domainToASCII(address.slice(at + 1));
  if (at < 1 || !domain || address.length > 254 || /[\s<>\p{Cc}]/u.test(address)) return null;
  return `${address.slice(0, at)}@${domain}`.normalize('NFC').toLowerCase();
}

function findSender(headers: Header[]): string | null {
  const [from, ...others] = headers.filter(({ key }) => key === 'from');
  if (!from || others.length > 0) return null;
  const addresses = addressParser(from.value, { flatten: true });
  return addresses.length === 1 ? readAddress(addresses[0]!.address ?? '') : null;
}

function count(raw: Buffer, mark: string): number {
  let found = 0;
  for (let at = raw.indexOf(mark); at >= 0; at = raw.indexOf(mark, at + mark.length)) found += 1;
  return found;
}

function readMessageId(mail: Email, raw: Buffer): string {
  const id = mail.messageId?.trim().replace(/^<|>$/g, '');
  if (id && id.length <= 250 && /^[\x21-\x7e]+$/.test(id)) return id;
  return `${createHash('sha256').update(raw).digest('hex')}@digest.invalid`;
}

/** Leaves out what people cannot read and PostgreSQL cannot store. */
const toPlainText = (text: string): string =>
  text
    .slice(0, inboxLimits.textCharacters)
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/[^\P{Cc}\t\n]|\ufeff/gu, '')
    .replace(/\u00a0/g, ' ')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

const toOneLine = (text: string): string => {
  const line = toPlainText(text).replace(/\s+/g, ' ');
  return line.length > inboxLimits.subjectCharacters
    ? `${line
        .slice(0, inboxLimits.subjectCharacters - 1)
        .toWellFormed()
        .trim()}…`
    : line;
};

const asText = (content: Attachment['content']): string =>
  typeof content === 'string' ? content : new TextDecoder('utf-8').decode(content);
