import { randomBytes } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Writes a mail into a folder as `<time>-<id>.eml` (RFC 5322), whole or not at all, and returns the file; only this
 * account can read it. Its text stands there as it is, so that links can be copied.
 */
export async function putIntoOutbox(folder: string, message: Buffer, at = new Date()): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, `${at.toISOString().replaceAll(':', '-')}-${randomBytes(4).toString('hex')}.eml`);
  await writeFile(`${file}.draft`, writeOut(message), { mode: 0o600 });
  await rename(`${file}.draft`, file);
  return file;
}

const cutLines = /^Content-Transfer-Encoding: quoted-printable\r$/im;

/** Takes back what cuts the lines of a text (RFC 2045, 6.7), unless one is longer than mails may have them (RFC 5322, 2.1.1). */
function writeOut(message: Buffer): Buffer {
  const whole = message.toString('latin1');
  const start = whole.indexOf('\r\n\r\n') + 2;
  const head = whole.slice(0, start);
  if (!cutLines.test(head)) return message;
  const body = whole
    .slice(start)
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_code, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  if (body.split('\r\n').some((line) => line.length > 998)) return message;
  return Buffer.from(head.replace(cutLines, 'Content-Transfer-Encoding: 8bit\r') + body, 'latin1');
}
