import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import PostalMime, { type Email } from 'postal-mime';

/** Reads the mails of an outbox in the order in which they were written; only those to one address when it is given. */
export async function readMails(outbox: string, to?: string): Promise<Email[]> {
  const files = (await readdir(outbox).catch(() => [])).filter((name) => name.endsWith('.eml')).sort();
  const mails = await Promise.all(files.map(async (name) => PostalMime.parse(await readFile(join(outbox, name)))));
  return mails.filter((mail) => !to || mail.to?.some(({ address }) => address === to));
}

/** Waits until so many mails to an address lie in an outbox, up to ten seconds, and returns the last. */
export async function waitForMail(outbox: string, to: string, count = 1): Promise<Email> {
  for (let attempt = 0; attempt < 1_000; attempt++) {
    const mails = await readMails(outbox, to);
    if (mails.length >= count) return mails.at(-1)!;
    await sleep(10);
  }
  throw new Error(`There are not ${count} mails to ${to}.`);
}

/** Returns the code for signing in that a mail holds. */
export const readCode = (mail: Email): string => /^ {4}(\d{6})$/m.exec(mail.text ?? '')![1]!;
