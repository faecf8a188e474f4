import { createHmac, timingSafeEqual } from 'node:crypto';
import { linkLimits } from './limits.ts';

/** What a link in a mail does, and to what. */
export interface LinkTarget {
  /** The name of an action; see actions.ts. */
  action: string;
  /** What it is done to: an id, never an address. */
  subject: string;
  /** Until when the link works; for good when it is left out. A point in time, or text as JSON has it. */
  expiresAt?: Date | string | null;
}

/** Writes the token of a link, `<what>.<signature>` in base64url: whoever holds it may do just this. */
export function writeToken(key: string, { action, subject, expiresAt }: LinkTarget): string {
  const seconds = expiresAt ? Math.floor(new Date(expiresAt).getTime() / 1_000) : null;
  const content = Buffer.from(JSON.stringify([action, subject, seconds])).toString('base64url');
  return `${content}.${sign(key, content)}`;
}

/** Reads a token: the target, `expired` for one that this city signed but holds no longer, `unknown` for anything else. */
export function readToken(key: string, token: string, now: Date): LinkTarget | 'expired' | 'unknown' {
  if (token.length > linkLimits.tokenCharacters) return 'unknown';
  const [content = '', signature = '', ...rest] = token.split('.');
  if (rest.length > 0 || !isSame(signature, sign(key, content))) return 'unknown';
  const [action, subject, seconds] = JSON.parse(Buffer.from(content, 'base64url').toString());
  if (seconds !== null && seconds * 1_000 <= now.getTime()) return 'expired';
  return { action, subject };
}

/** Signs a text for a purpose with the city's key (HMAC-SHA-256): nobody else can make it, nor use it for another purpose. */
export const sign = (key: string, text: string, purpose = 'link'): string =>
  createHmac('sha256', Buffer.from(key, 'base64')).update(`${purpose}\n${text}`).digest('base64url');

/** Compares two signatures in a time that tells nothing about where they differ. */
export function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
