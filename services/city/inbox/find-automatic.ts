import { inboxLimits } from './limits.ts';
import { type ReceivedMail, valuesOf } from './read-mail.ts';

/** Why a mail was written by a program or runs in a circle. */
export type AutomaticReason =
  | 'own-list'
  | 'auto-submitted'
  | 'bulk'
  | 'x-loop'
  | 'auto-response'
  | 'no-sender'
  | 'mail-system'
  | 'hops';

/**
 * Tells why a mail must not be passed on since a program wrote it or it runs in a circle (RFC 3834, and what programs do
 * beside it); null when a person seems to have written it. `sender` is that of the envelope, `mailDomain` that of the city.
 */
export function findAutomatic(mail: ReceivedMail, sender: string, mailDomain: string): AutomaticReason | null {
  const has = (name: string, pattern: RegExp) => valuesOf(mail, name).some((value) => pattern.test(value));
  if (!sender) return 'no-sender';
  if (isMailSystem(sender) || isMailSystem(mail.from ?? '')) return 'mail-system';
  if (valuesOf(mail, 'list-id').some((value) => value.toLowerCase().includes(mailDomain))) return 'own-list';
  if (has('auto-submitted', /^(?!no\b)/i)) return 'auto-submitted';
  if (has('precedence', /^(bulk|list|junk)\b/i)) return 'bulk';
  if (has('x-loop', /./)) return 'x-loop';
  if (has('x-auto-response-suppress', /^(?!none\b)./i)) return 'auto-response';
  if (has('x-autoreply', /^(?!no\b)/i) || has('x-autorespond', /^(?!no\b)/i) || isAbsenceNote(mail.subject)) {
    return 'auto-response';
  }
  if (valuesOf(mail, 'received').length > inboxLimits.hops) return 'hops';
  return null;
}

/** Tells whether an address is one of which a mail system writes. */
export const isMailSystem = (address: string): boolean => /^(mailer-daemon|postmaster|mail-daemon)@/i.test(address);

/** Some programs that answer for somebody who is away say so nowhere but here. */
export const isAbsenceNote = (subject: string): boolean =>
  /^(automatische antwort|abwesenheits(notiz|nachricht|meldung|assistent)|automatic reply|auto(matic)?[- ]?(reply|response)|out of (the )?office|réponse automatique)\s*(:|\(|$)/i.test(
    subject,
  );
