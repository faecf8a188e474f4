import { decodeText } from '../../../shared/decode-text.ts';

/** Returns the text of a calendar. Lines are joined before they are read: a fold may stand within a character (RFC 5545, 3.1). */
export function decodeCalendar(bytes: Uint8Array): string {
  const isWide = bytes[0] === 0xff || bytes[0] === 0xfe || bytes[1] === 0;
  if (isWide) return decodeText(bytes);
  const unfolded = Buffer.from(bytes)
    .toString('latin1')
    .replace(/\r?\n[ \t]/g, '');
  return decodeText(Buffer.from(unfolded, 'latin1'));
}
