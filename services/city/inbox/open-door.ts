import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { edgeLimits } from '../../shared/limits.ts';
import type { CityConfig } from '../config.ts';
import { findRecipient } from './find-recipient.ts';
import type { Inbox } from './inbox.ts';
import { inboxLimits } from './limits.ts';
import { type Reply, replies } from './reply.ts';
import { explain, takeMail } from './take-mail.ts';

/** An open door. */
export interface Door extends AsyncDisposable {
  port: number;
}

/**
 * Opens the door through which a mail server hands over the mails for all cities of a node (LMTP, RFC 2033). It asks for
 * no password and knows no encryption, so only the mail server may reach it. Disposing it finishes the mails whose text
 * is on its way, within the time that a process has to stop.
 */
export async function openDoor(
  { lmtpHost = '127.0.0.1' }: Pick<CityConfig, 'lmtpHost'>,
  port: number,
  inbox: Inbox,
): Promise<Door> {
  const taking = new Set<Promise<unknown>>();
  const sockets = new Set<Socket>();
  const server = new SMTPServer({
    lmtp: true,
    name: 'stadtverbund',
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: inboxLimits.mailBytes,
    maxRecipients: inboxLimits.recipients,
    maxClients: inboxLimits.connections,
    socketTimeout: inboxLimits.silentMs,
    closeTimeout: edgeLimits.drainMs,
    logger: false,
    onRcptTo: ({ address }, { envelope }, done) => {
      // The library would give one answer to both, and the mail server wait for the other (RFC 2033, 4.2).
      if (envelope.rcptTo.some((one) => isSameAddress(one.address, address))) return done(asError(replies.again));
      findRecipient(address, inbox)
        .catch((error) => explain(inbox, error))
        .then((found) => done(found === null ? asError(replies.unknown) : 'code' in found ? asError(found) : null));
    },
    onData: (stream, session, done) => {
      const taken = takeStream(inbox, stream, session)
        .then((given) => done(null, given.map(asResult)))
        .finally(() => taking.delete(taken));
      taking.add(taken);
    },
  });
  // What a client does wrong ends its connection; the others go on.
  server.on('error', ({ code }: { code?: string }) =>
    inbox.log.debug({ code }, 'a connection of a mail server failed'),
  );
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    const last = setTimeout(() => socket.destroy(), inboxLimits.connectionMs).unref();
    socket.once('close', () => {
      clearTimeout(last);
      sockets.delete(socket);
    });
  });
  await new Promise<void>((done, fail) => {
    server.server.once('error', fail);
    server.listen(port, lmtpHost, () => {
      server.server.off('error', fail);
      done();
    });
  });
  return {
    port: (server.server.address() as AddressInfo).port,
    async [Symbol.asyncDispose]() {
      const closed = new Promise<void>((done) => server.close(done));
      await Promise.race([Promise.all(taking), sleep(edgeLimits.drainMs, undefined, { ref: false })]);
      for (const socket of sockets) socket.destroySoon();
      await closed;
    },
  };
}

/** Reads a mail to its end and takes it; one that is too large is not kept, and nobody hears of one that breaks off. */
async function takeStream(
  inbox: Inbox,
  stream: SMTPServerDataStream,
  { envelope }: SMTPServerSession,
): Promise<Reply[]> {
  const recipients = envelope.rcptTo.map(({ address }) => address);
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of stream) if (!stream.sizeExceeded) chunks.push(chunk);
  } catch {
    return [];
  }
  if (stream.sizeExceeded) return recipients.map(() => replies.tooLarge);
  return takeMail(
    inbox,
    { sender: envelope.mailFrom ? envelope.mailFrom.address : '', recipients },
    Buffer.concat(chunks),
  );
}

const isSameAddress = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

const asError = ({ code, text }: Reply): Error => Object.assign(new Error(text), { responseCode: code });

const asResult = (reply: Reply): string | Error => (reply.code === 250 ? reply.text : asError(reply));
