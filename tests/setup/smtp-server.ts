import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';

/** A mail server that takes mails, or says what the test has it say. */
export interface SmtpServer extends AsyncDisposable {
  url: string;
  mails: { from: string; to: string[]; message: string }[];
  connections: number;
  /** Answers a command otherwise than usual; undefined leaves it as it is, null says nothing. */
  answer(command: string): string | null | undefined;
}

/** Starts a mail server (RFC 5321) that knows just what a client needs. */
export async function startSmtpServer(): Promise<SmtpServer> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    smtp.connections += 1;
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    serve(socket, smtp);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const smtp: SmtpServer = {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mails: [],
    connections: 0,
    answer: () => undefined,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise((done) => server.close(done));
    },
  };
  return smtp;
}

function serve(socket: Socket, smtp: SmtpServer): void {
  const envelope = { from: '', to: [] as string[] };
  let body: string[] | null = null;
  let rest = '';
  const say = (line: string) => socket.write(`${line}\r\n`);
  const take = (line: string) => {
    if (body) {
      if (line !== '.') return void body.push(line.replace(/^\.\./, '.'));
      smtp.mails.push({ ...envelope, to: [...envelope.to], message: body.join('\r\n') });
      body = null;
      envelope.to = [];
      return say('250 taken');
    }
    const other = smtp.answer(line);
    if (other === null) return;
    if (other !== undefined) return say(other);
    const [, address = ''] = /<(.*)>/.exec(line) ?? [];
    if (/^MAIL/i.test(line)) envelope.from = address;
    if (/^RCPT/i.test(line)) envelope.to.push(address);
    if (/^DATA/i.test(line)) {
      body = [];
      return say('354 go on');
    }
    say(/^QUIT/i.test(line) ? '221 bye' : '250 ok');
  };
  socket.on('data', (chunk) => {
    const lines = (rest + chunk).split('\r\n');
    rest = lines.pop()!;
    for (const line of lines) take(line);
  });
  say('220 test');
}
