import { once } from 'node:events';
import { createConnection } from 'node:net';
import { createInterface } from 'node:readline';

/** A mail server's side of LMTP, on one connection. */
export interface LmtpClient extends AsyncDisposable {
  /** Says a line and returns the answer to it, its lines joined. */
  say(line: string): Promise<string>;
  /** Sends bytes as they are and waits for nothing. */
  write(bytes: string | Buffer): void;
  /** The next answer. */
  next(): Promise<string>;
  /** Hands over a mail and returns the answer for each recipient, those who were refused before its text included. */
  deliver(recipients: string[], mail: string | Buffer, sender?: string): Promise<string[]>;
}

/** Connects as a mail server does; `next` fails after ten seconds without an answer, or when the door hangs up. */
export async function connectLmtp(port: number): Promise<LmtpClient> {
  const socket = createConnection(port, '127.0.0.1').setTimeout(10_000, () => socket.destroy());
  socket.on('error', () => undefined);
  const reader = createInterface({ input: socket });
  socket.once('close', () => reader.close());
  const lines = reader[Symbol.asyncIterator]();
  const next = async () => {
    let answer = '';
    for (;;) {
      const { value, done } = await lines.next();
      if (done) throw new Error(`The door hung up after: ${answer}`);
      answer += `${value}\n`;
      if (/^\d{3} /.test(value)) return answer.trimEnd();
    }
  };
  const say = (line: string) => {
    socket.write(`${line}\r\n`);
    return next();
  };
  await next();
  await say('LHLO mx.stadt.example');
  return {
    say,
    write: (bytes) => void socket.write(bytes),
    next,
    async deliver(recipients, mail, sender = 'anna@verein.example') {
      await say(`MAIL FROM:<${sender}>`);
      const answers: string[] = [];
      for (const recipient of recipients) answers.push(await say(`RCPT TO:<${recipient}>`));
      if (!answers.some((answer) => answer.startsWith('250'))) {
        await say('RSET');
        return answers;
      }
      await say('DATA');
      socket.write(Buffer.from(mail).toString('latin1').replace(/^\./gm, '..'), 'latin1');
      socket.write('\r\n.\r\n');
      for (const [index, answer] of answers.entries()) if (answer.startsWith('250')) answers[index] = await next();
      return answers;
    },
    async [Symbol.asyncDispose]() {
      socket.destroy();
      if (!socket.closed) await once(socket, 'close');
    },
  };
}
