import { randomBytes } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Writes a mail into a folder as `<time>-<id>.eml` (RFC 5322), whole or not at all, and returns the file; only this
 * account can read it.
 */
export async function putIntoOutbox(folder: string, message: Buffer, at = new Date()): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, `${at.toISOString().replaceAll(':', '-')}-${randomBytes(4).toString('hex')}.eml`);
  await writeFile(`${file}.draft`, message, { mode: 0o600 });
  await rename(`${file}.draft`, file);
  return file;
}
