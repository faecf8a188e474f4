import { isAbsenceNote, isMailSystem } from './find-automatic.ts';
import { type ReceivedMail, valuesOf } from './read-mail.ts';

/** How a mail could not be delivered: for good (5.x.x), or because of something that may pass (4.x.x). */
export type BounceKind = 'hard' | 'soft';

/**
 * Reads what a mail server says of a mail that it could not deliver: a report (RFC 3464), or the words of those that
 * write none. Null for a notice that it is delayed or was delivered, and for what a program or a person answers.
 */
export function readBounce(mail: ReceivedMail): BounceKind | null {
  if (mail.statuses.length > 0) return readReport(mail.statuses.join('\n\n'));
  if (isAbsenceNote(mail.subject) || isDelay(mail.subject)) return null;
  const [failed] = valuesOf(mail, 'x-failed-recipients');
  const isReplied = valuesOf(mail, 'auto-submitted').some((value) => /^auto-(?!generated)/i.test(value));
  const isFailure = isMailSystem(mail.from ?? '') || failureSubject.test(mail.subject);
  if (!failed && (isReplied ? !failureSubject.test(mail.subject) : !isFailure)) return null;
  const code = findCode(mail.text);
  if (code) return code === '5' ? 'hard' : 'soft';
  return failed ? 'hard' : 'soft';
}

/** Of several recipients the one that failed for good counts; each mail of the city has just one. */
function readReport(report: string): BounceKind | null {
  const recipients = report.split(/\r?\n\s*\r?\n/).map((group) => ({
    action: /^action:\s*([a-z]+)/im.exec(group)?.[1]?.toLowerCase(),
    status: /^status:\s*([245])\.\d{1,3}\.\d{1,3}/im.exec(group)?.[1],
  }));
  const failed = recipients.filter(({ action, status }) => (action ? action === 'failed' : status && status !== '2'));
  if (failed.length === 0) return null;
  return failed.some(({ status }) => status !== '4') ? 'hard' : 'soft';
}

const failureSubject =
  /undeliver|unzustellbar|delivery (status notification \(failure\)|failure|failed)|failure notice|returned mail|mail delivery (failed|system)|nicht zugestellt|could not be delivered|permanent error/i;

const isDelay = (subject: string): boolean => /\bdelay|verzögert|warning: (message|could not)/i.test(subject);

/** Looks for the code that a server answered with, above the copy of the mail that came back. */
function findCode(text: string): '4' | '5' | null {
  const [own] = text.split(/^.*(?:copy of (?:the|your) message|original message|ursprüngliche nachricht).*$/im);
  const found =
    /(?<![\d.])([45])\.\d{1,3}\.\d{1,3}(?![\d.]\d)/.exec(own!) ??
    /\b(?:said|error|reply|responded|status|code|host)\b[^\n]{0,80}?(?<![\d.])([45])\d\d(?![\d.])/i.exec(own!) ??
    /^[^\w\n]*([45])\d\d[ -]/m.exec(own!);
  return (found?.[1] as '4' | '5' | undefined) ?? null;
}
