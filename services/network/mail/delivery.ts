import { createTransport } from 'nodemailer';
import type { Log } from '../../shared/log.ts';
import { mailLimits } from './limits.ts';
import type { Mail } from './mailer.ts';
import { putIntoOutbox } from './outbox.ts';

/** Where mails go and who they come from. */
export interface MailConfig {
  /** The mail server, `smtps://user:password@host` for instance. */
  smtpUrl?: string;
  /** The folder that mails are written to when there is no mail server. */
  outbox?: string;
  /** `Name <address>`; that of an example when it is left out. */
  mailFrom?: string;
}

/** One way to deliver mails; `deliver` rejects when the mail was not taken. */
interface Delivery {
  deliver(mail: Mail): Promise<void>;
  close(): void;
}

/** Opens the way on which mails leave: the mail server, or else the folder, or else none, which the log tells. */
export function openDelivery(
  { smtpUrl, outbox, mailFrom = 'Stadtverbund <noreply@stadtverbund.example>' }: MailConfig,
  log: Log,
): Delivery {
  const shaped = ({ to, subject, text }: Mail) => ({
    from: mailFrom,
    to: { name: '', address: to },
    subject,
    text,
    headers: { 'auto-submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  if (smtpUrl) {
    const server = createTransport({
      url: smtpUrl,
      pool: true,
      maxConnections: mailLimits.connections,
      connectionTimeout: mailLimits.connectMs,
      greetingTimeout: mailLimits.greetMs,
      socketTimeout: mailLimits.silentMs,
    });
    return { deliver: async (mail) => void (await server.sendMail(shaped(mail))), close: () => server.close() };
  }
  const writer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    async deliver(mail) {
      if (!outbox) return log.warn({ subject: mail.subject }, 'a mail was not sent: set SMTP_URL or OUTBOX');
      const { message } = await writer.sendMail(shaped(mail));
      const file = await putIntoOutbox(outbox, message as Buffer);
      log.warn({ subject: mail.subject, file }, 'no mail server is set: a mail was written to the outbox');
    },
    close: () => writer.close(),
  };
}
