import type { ServedCity } from '../context.ts';
import { ensureLinkKey } from './link-key.ts';
import { type LinkTarget, writeToken } from './token.ts';

/** Returns the address that does something when somebody who opens it presses its button, or posts to it. */
export const linkFor = async (
  { slug, db, origin }: Pick<ServedCity, 'slug' | 'db' | 'origin'>,
  target: LinkTarget,
): Promise<string> => writeLink(await ensureLinkKey(db), `${origin()}/${slug}`, target);

/** Writes such an address below that of a city, `https://knoten.stadt.example/hattingen` for instance. */
export const writeLink = (key: string, cityUrl: string, target: LinkTarget): string =>
  `${cityUrl}/link/${writeToken(key, target)}`;
