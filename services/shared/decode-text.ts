/**
 * Returns the text of a file: UTF-16 where its first bytes say or look so, UTF-8 where it is that, else Windows-1252, as
 * programs in Germany save it; its lines end with `\n`. It is in Unicode's form NFC and has no byte order mark.
 */
export const decodeText = (bytes: Uint8Array): string =>
  new TextDecoder(findEncoding(bytes)).decode(bytes).normalize('NFC').replace(/\r\n?/g, '\n');

function findEncoding(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes.length > 3 && bytes[0] !== 0 && bytes[1] === 0 && bytes[2] !== 0 && bytes[3] === 0) return 'utf-16le';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}
