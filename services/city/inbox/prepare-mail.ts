import { isUtf8 } from 'node:buffer';
import { inboxLimits } from './limits.ts';

/** Returns a mail as the library reads it best: what it holds is the same. */
export function prepareMail(raw: Buffer): Buffer {
  const start = raw.toString('latin1', 0, inboxLimits.headerBytes);
  const end = /\r?\n\r?\n/.exec(start)?.index ?? raw.length;
  const head = toUtf8(raw.subarray(0, end));
  const body = raw.subarray(end);
  const saysWhatItIs = /^content-type:/im.test(start.slice(0, end));
  return Buffer.concat([head, keepQuotesApart(saysWhatItIs ? body : toUtf8(body))]);
}

/** Some programs write windows-1252 where they may only write ASCII. */
const toUtf8 = (bytes: Buffer): Buffer =>
  isUtf8(bytes) ? bytes : Buffer.from(new TextDecoder('windows-1252').decode(bytes));

/** In format=flowed (RFC 3676) the library joins quoted lines with their marks; without a space at its end a line stays. */
function keepQuotesApart(body: Buffer): Buffer {
  const lines = body.toString('latin1').split('\n');
  return Buffer.from(lines.map((line) => (line[0] === '>' ? withoutSpaces(line) : line)).join('\n'), 'latin1');
}

function withoutSpaces(line: string): string {
  let end = line.length;
  while (line[end - 1] === ' ' || line[end - 1] === '\r') end -= 1;
  return `${line.slice(0, end)}\r`;
}
