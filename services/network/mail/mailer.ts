import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../../shared/log.ts';
import { type MailConfig, openDelivery } from './delivery.ts';
import { type MailLimits, mailLimits } from './limits.ts';

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
  const delivery = openDelivery(config, log);
  const stopping = new AbortController();
  const waiting = new Set<Promise<void>>();

  const deliver = async (mail: Mail) => {
    for (const againAfterMs of [...limits.againAfterMs, null]) {
      try {
        return await delivery.deliver(mail);
      } catch (error) {
        const isFinal = againAfterMs === null || stopping.signal.aborted || isRefused(error);
        log[isFinal ? 'error' : 'warn'](describe(mail, error), isFinal ? 'a mail was given up' : 'a mail must wait');
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
      delivery.close();
    },
  };
}

/** A server that says 5xx will not say otherwise later (RFC 5321, 4.2.1). */
const isRefused = (error: unknown): boolean => Number((error as { responseCode?: number }).responseCode) >= 500;

/** What servers answer often repeats the address, so only the codes are logged. */
function describe({ subject }: Mail, error: unknown) {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  return { subject, code, responseCode };
}
