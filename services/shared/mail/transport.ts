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
      const { message } = await writer.sendMail({
        ...mail,
        ...nothingFromOutside,
        textEncoding: 'quoted-printable',
      });
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
 * Tells why a mail server will never take a mail: it knows no such recipient, the recipient is no address, or it answered
 * 5xx to the text (RFC 5321, 4.2.1). Null when a later try can help: any other 5xx can be a mistake in settings.
 */
export function refusalOf(error: unknown): 'recipient' | 'mail' | null {
  const { code, responseCode = 0, command, response = '' } = error as SmtpError;
  if (code === 'EENVELOPE' && command === 'API') return 'recipient';
  if (responseCode < 500) return null;
  if (code === 'EMESSAGE' && command === 'DATA') return 'mail';
  return command === 'RCPT TO' && isUnknown(response) ? 'recipient' : null;
}

/** Tells whether an answer says that there is no such mailbox (RFC 3463), in its code or, without one, in its words. */
function isUnknown(response: string): boolean {
  const words = response.replace(/<[^>]*>/g, '');
  const [code] = /(?<![\d.])5\.\d{1,3}\.\d{1,3}(?![\d.])/.exec(words) ?? [];
  return code ? unknownCodes.includes(code) : unknownWords.test(words);
}

const unknownCodes = ['5.1.1', '5.1.2', '5.1.3', '5.1.6', '5.1.10', '5.2.1'];
const unknownWords =
  /\b(unknown (user|recipient|mailbox)|no such (user|recipient|mailbox)|(user|recipient|mailbox) (is )?(unknown|not found|does not exist|doesn't exist))\b/i;

/**
 * Tells what failed besides the mail: `server` when it could not be reached or let nobody in, so that the mail was not
 * tried at all; `connection` when that ended in the middle; `silence` when no answer came in time. Else null.
 */
export function interruptionOf(error: unknown): 'server' | 'connection' | 'silence' | null {
  const { code = '', responseCode, command = '', syscall, timeoutType } = error as SmtpError;
  if (['EAUTH', 'EDNS', 'ETLS'].includes(code) || /^(EHLO|HELO|STARTTLS|AUTH)/.test(command)) return 'server';
  // A greeting, or 421 before a recipient was named: later it can be about this one or the text, so it counts as a try.
  if (code === 'EPROTOCOL' && command === 'CONN') return 'server';
  if (responseCode === 421 && command === 'MAIL FROM') return 'server';
  if (responseCode !== undefined) return command === 'CONN' ? 'connection' : null;
  if (code === 'ETIMEDOUT') return timeoutType === 'SOCKET_TIMEOUT' ? 'silence' : 'server';
  // nodemailer names no command when the connection ended before the mail began.
  if (syscall === 'connect' || (code === 'ECONNECTION' && command === '')) return 'server';
  return code === '' || code === 'EENVELOPE' || code === 'EMESSAGE' ? null : 'connection';
}

interface SmtpError {
  code?: string;
  responseCode?: number;
  command?: string;
  response?: string;
  syscall?: string;
  timeoutType?: string;
}
