import type { ReceivedMail } from './read-mail.ts';
import { withoutLinks } from './remove-links.ts';

/** Returns what others read of a mail: its text without the links of the city's mails, and how many attachments it had. */
export const textOf = ({ text, attachments }: ReceivedMail): string =>
  [withoutLinks(text), noteOf(attachments)].filter(Boolean).join('\n\n');

function noteOf(attachments: number): string {
  if (attachments === 0) return '';
  return attachments === 1 ? '[Ein Anhang wurde entfernt.]' : `[${attachments} Anhänge wurden entfernt.]`;
}
