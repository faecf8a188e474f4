import { isAbsenceNote, isMailSystem } from './find-automatic.ts';
import { type ReceivedMail, valuesOf } from './read-mail.ts';

/** How a mail could not be delivered: for good, since the mailbox is not there, or because of something that may pass. */
export type BounceKind = 'hard' | 'soft';

/**
 * Reads what a mail server says of a mail that it could not deliver: a report (RFC 3464), or the words of those that
 * write none. Null for a notice that it is delayed or was delivered, for what a program or a person answers, and for a
 * refusal of what was written (x.7.x): that says nothing of who reads it.
 */
export function readBounce(mail: ReceivedMail): BounceKind | null {
  if (mail.statuses.length > 0) return readReport(mail.statuses.join('\n\n'));
  if (isAbsenceNote(mail.subject) || isDelay(mail.subject)) return null;
  const [failed] = valuesOf(mail, 'x-failed-recipients');
  const isReplied = valuesOf(mail, 'auto-submitted').some((value) => /^auto-(?!generated)/i.test(value));
  const isFailure = isMailSystem(mail.from ?? '') || failureSubject.test(mail.subject);
  if (!failed && (isReplied ? !failureSubject.test(mail.subject) : !isFailure)) return null;
  return weigh(findCode(mail.text));
}

/** What a code of RFC 3463 says of the mailbox; 5.1.7 to 5.1.9 are about the sender. */
function weigh(code = ''): BounceKind | null {
  if (/^[45]\.7\./.test(code)) return null;
  return /^5\.(1\.(?!0*[789]$)|2\.0*1$)/.test(code) ? 'hard' : 'soft';
}

/** Of several recipients the one that failed for good counts; each mail of the city has just one. */
function readReport(report: string): BounceKind | null {
  const recipients = report.split(/\r?\n\s*\r?\n/).map((group) => ({
    action: /^action:\s*([a-z]+)/im.exec(group)?.[1]?.toLowerCase(),
    status: /^status:\s*([245]\.\d{1,3}\.\d{1,3})/im.exec(group)?.[1],
  }));
  const failed = recipients.filter(({ action, status }) =>
    action ? action === 'failed' : status && status[0] !== '2',
  );
  const kinds = failed.map(({ status }) => weigh(status));
  return kinds.find((kind) => kind === 'hard') ?? kinds.find((kind) => kind) ?? null;
}

const failureSubject =
  /undeliver|unzustellbar|delivery (status notification \(failure\)|failure|failed)|failure notice|returned mail|mail delivery (failed|system)|nicht zugestellt|could not be delivered|permanent error/i;

const isDelay = (subject: string): boolean => /\bdelay|verzögert|warning: (message|could not)/i.test(subject);

/** Looks for the code of RFC 3463 that a server answered with, above the copy of the mail that came back. */
function findCode(text: string): string | undefined {
  const [own] = text.split(/^.*(?:copy of (?:the|your) message|original message|ursprüngliche nachricht).*$/im);
  return /(?<![\d.])([45]\.\d{1,3}\.\d{1,3})(?![\d.]\d)/.exec(own!)?.[1];
}
