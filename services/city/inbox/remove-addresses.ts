import { domainToUnicode } from 'node:url';
import type { PrismaClient } from '../../../prisma/city/client/client.ts';

/** What stands where an address was. */
export const removed = '[Adresse entfernt]';

/** How many different addresses of a text are looked up. */
const lookedUp = 200;

/**
 * Takes the poster's own address out of texts, and those of others who subscribe to a list of the city, as quoted
 * mails hold them.
 */
export async function removeAddresses<Texts extends readonly string[]>(
  db: PrismaClient,
  own: string,
  texts: Texts,
): Promise<{ [Text in keyof Texts]: string }> {
  const found = new Set(
    texts.flatMap((text) => patterns.flatMap((pattern) => text.toLowerCase().match(pattern) ?? [])),
  );
  const subscribed = await db.subscription.findMany({
    where: { address: { in: [...found].slice(0, lookedUp) } },
    select: { address: true },
    distinct: ['address'],
  });
  const addresses = [own, ...subscribed.map(({ address }) => address)];
  return texts.map((text) => withoutAddresses(text, addresses)) as { [Text in keyof Texts]: string };
}

/** Takes addresses out of a text, in whatever case and however they are written for links and domains. */
export function withoutAddresses(text: string, addresses: string[]): string {
  const ways = addresses.flatMap(waysToWrite).map(literally);
  return text.replace(new RegExp(ways.join('|'), 'giu'), removed);
}

const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** As an address stands in a text, in a link, and with the letters of its domain. */
function waysToWrite(address: string): string[] {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  const domain = address.slice(at + 1);
  return [address, `${local}%40${domain}`, `${local}@${domainToUnicode(domain)}`];
}

/** The usual letters of an address, and all that may be in one; bounded, so that no text takes long. */
const patterns = ['._%+-', ".!#$%&'*+/=?^_`{|}~-"].map(
  (others) => new RegExp(`[\\p{L}\\p{N}${others}]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,8}`, 'gu'),
);
