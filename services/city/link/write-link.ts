import { type LinkTarget, writeToken } from './token.ts';

/**
 * Writes the address that does something when somebody who opens it presses its button, or posts to it; `cityUrl` is what
 * the city's links begin with, `https://knoten.stadt.example/hattingen` for instance.
 */
export const writeLink = (key: string, cityUrl: string, target: LinkTarget): string =>
  `${cityUrl}/link/${writeToken(key, target)}`;
