import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../../shared/log.ts';
import { failureOf, openTransport, refusalOf, type TransportConfig } from '../../shared/mail/transport.ts';
import { type MailLimits, mailLimits } from './limits.ts';

/** Where mails go and who they come from. */
export interface MailConfig extends TransportConfig {
  /** `Name <address>`; that of an example when it is left out. */
  mailFrom?: string;
}

/** A mail as plain text; German first. The subject is logged, so it holds nothing secret or personal. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
}

/** Sends mails later than now: what they tell of must be on record already, and no failure reaches the caller. */
export interface Mailer {
  send(mail: Mail): void;
}

/**
 * Creates the mailer of the service. A mail that cannot be delivered is tried again three times within two minutes
 * and then given up; the log tells that without the address. Disposing it waits up to five seconds for what is just
 * being delivered.
 */
export function createMailer(config: MailConfig, log: Log, limits: MailLimits = mailLimits): Mailer & AsyncDisposable {
  const transport = openTransport(config);
  const { mailFrom = 'Stadtverbund <noreply@stadtverbund.example>' } = config;
  const stopping = new AbortController();
  const waiting = new Set<Promise<void>>();

  const deliver = async (mail: Mail) => {
    for (const againAfterMs of [...limits.againAfterMs, null]) {
      try {
        if (!transport) return log.warn({ subject: mail.subject }, 'a mail was not sent: set SMTP_URL or OUTBOX');
        const file = await transport.deliver(compose(mail, mailFrom));
        if (file) log.warn({ subject: mail.subject, file }, 'no mail server is set: a mail was written to the outbox');
        return;
      } catch (error) {
        const isFinal = againAfterMs === null || stopping.signal.aborted || refusalOf(error) !== null;
        const about = { subject: mail.subject, ...failureOf(error) };
        log[isFinal ? 'error' : 'warn'](about, isFinal ? 'a mail was given up' : 'a mail must wait');
        if (isFinal) return;
        await sleep(againAfterMs, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
      }
    }
  };
  return {
    send(mail) {
      if (waiting.size >= limits.waiting) {
        log.error({ subject: mail.subject }, 'a mail was given up: too many are waiting');
        return;
      }
      const sending = deliver(mail).finally(() => waiting.delete(sending));
      waiting.add(sending);
    },
    async [Symbol.asyncDispose]() {
      stopping.abort();
      await Promise.race([Promise.all(waiting), sleep(limits.stopMs, undefined, { ref: false })]);
      transport?.close();
    },
  };
}

const compose = ({ to, subject, text }: Mail, from: string) => ({
  from,
  to: { name: '', address: to },
  subject,
  text,
  headers: { 'auto-submitted': 'auto-generated' },
});
