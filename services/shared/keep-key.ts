import { readFile, writeFile } from 'node:fs/promises';
import { createSigningKey } from './tokens.ts';

/** Reads a private key from a file that only this account can read, and makes it the first time. */
export async function keepKey(file: string): Promise<string> {
  await writeFile(file, createSigningKey().privateKey, { mode: 0o600, flag: 'wx' }).catch((error) => {
    if (error.code !== 'EEXIST') throw error;
  });
  return readFile(file, 'utf8');
}
