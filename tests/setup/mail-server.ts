import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A mail as a server took it. */
export interface TakenMail {
  /** The envelope. */
  from: string;
  to: string;
  message: Buffer;
}

/** A real mail server on this machine that takes every mail, unless its options say otherwise. */
export interface MailServer extends AsyncDisposable {
  url: string;
  taken: TakenMail[];
  /** Reads what it took, in that order; only what went to one address when it is given. */
  read(to?: string): Promise<Email[]>;
}

/** Starts a mail server; `taking` is called when one was read and before it is said to be taken. */
export async function startMailServer(
  options: SMTPServerOptions = {},
  taking: (mail: TakenMail) => void | Promise<void> = () => undefined,
  port = 0,
): Promise<MailServer> {
  const taken: TakenMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    // Clients keep connections for their next mail; nobody waits for these.
    closeTimeout: 50,
    async onData(stream, { envelope }, done) {
      // A client that dies in the middle of a mail has sent none.
      const message = await buffer(stream).catch(() => null);
      if (message === null) return done(new Error('The mail was cut off.'));
      const from = envelope.mailFrom ? envelope.mailFrom.address : '';
      const mail = { from, to: envelope.rcptTo.map(({ address }) => address).join(), message };
      taken.push(mail);
      await taking(mail);
      done();
    },
    ...options,
  });
  // A client that was killed is no failure of the server.
  server.on('error', () => undefined);
  const listening = server.listen(port, '127.0.0.1');
  if (!listening.listening) await once(listening, 'listening');
  return {
    url: `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`,
    taken,
    read: (to) =>
      Promise.all(taken.filter((mail) => !to || mail.to === to).map(({ message }) => PostalMime.parse(message))),
    [Symbol.asyncDispose]: () => new Promise((done) => server.close(done)),
  };
}
