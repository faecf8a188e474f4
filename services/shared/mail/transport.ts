import { createTransport, type SendMailOptions } from 'nodemailer';
import { transportLimits } from './limits.ts';
import { putIntoOutbox } from './outbox.ts';

/** Where mails go. */
export interface TransportConfig {
  /** The mail server, `smtps://user:password@host` for instance. */
  smtpUrl?: string;
  /** The folder that mails are written to when there is no mail server. */
  outbox?: string;
}

/** A mail with all that is in it: never a file or an address to read anything from. */
export type ComposedMail = Omit<SendMailOptions, 'attachments' | 'alternatives' | 'raw' | 'html' | 'disableFileAccess'>;

/** One way on which mails leave. */
export interface MailTransport {
  /**
   * Fulfilled as soon as the mail was taken, with the file when it went to the outbox; rejects when it was not taken,
   * and then `refusalOf` tells whether that is final.
   */
  deliver(mail: ComposedMail): Promise<string | null>;
  close(): void;
}

const nothingFromOutside = { disableFileAccess: true, disableUrlAccess: true };

/** Opens the way on which mails leave: the mail server, or else the folder; null when neither is set. */
export function openTransport({ smtpUrl, outbox }: TransportConfig): MailTransport | null {
  if (smtpUrl) {
    const server = createTransport({
      url: smtpUrl,
      pool: true,
      maxConnections: transportLimits.connections,
      // Whoever hands over a mail says when it is tried again: nothing is sent twice behind their back.
      maxRequeues: 0,
      connectionTimeout: transportLimits.connectMs,
      greetingTimeout: transportLimits.greetMs,
      socketTimeout: transportLimits.silentMs,
    });
    return {
      async deliver(mail) {
        await server.sendMail({ ...mail, ...nothingFromOutside });
        return null;
      },
      close: () => server.close(),
    };
  }
  if (!outbox) return null;
  const writer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    async deliver(mail) {
      const { message } = await writer.sendMail({ ...mail, ...nothingFromOutside });
      return putIntoOutbox(outbox, message as Buffer);
    },
    close: () => writer.close(),
  };
}

/** What is known of a failure and may be logged: what servers answer often repeats the address, so only the codes. */
export function failureOf(error: unknown): { code?: string; responseCode?: number } {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  return { code, responseCode };
}

/**
 * Tells why a mail server will never take a mail: it said 5xx (RFC 5321, 4.2.1) to the mail or to its recipient, or the
 * recipient is no address. Null when a later try can help: also a 5xx to the login or the sender is a mistake in settings.
 */
export function refusalOf(error: unknown): 'recipient' | 'mail' | null {
  const { code, responseCode = 0, command, response = '' } = error as SmtpError;
  if (code === 'EENVELOPE' && command === 'API') return 'recipient';
  if (responseCode < 500 || (command !== 'RCPT TO' && command !== 'DATA')) return null;
  // 5.7 is a policy of the server and says nothing about the recipient (RFC 3463).
  return command === 'RCPT TO' && !/\b5\.7\.\d/.test(response) ? 'recipient' : 'mail';
}

interface SmtpError {
  code?: string;
  responseCode?: number;
  command?: string;
  response?: string;
}
