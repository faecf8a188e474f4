import { tokenLimits } from '../../../shared/limits.ts';
import type { SigningKey } from '../../../shared/tokens.ts';
import { keyLimits } from '../limits.ts';

/** A key pair that signs people's tokens; `createdAt` in milliseconds since 1970. */
export interface DatedKey extends SigningKey {
  createdAt: number;
}

/** What a key is for: published before it signs, then signing, then for tokens that still run, then for nothing. */
export type KeyState = 'announced' | 'signing' | 'ending' | 'ended';

/**
 * Tells what each key is for at a point in time; the keys come with the newest first. The newest that has been published
 * long enough signs; where none has, the oldest does, so that there always is one.
 */
export function judgeKeys<Key extends { createdAt: number }>(
  keys: Key[],
  now: number,
): { key: Key; state: KeyState }[] {
  const ready = keys.findIndex(({ createdAt }) => createdAt + keyLimits.announcedMs <= now);
  const signing = ready === -1 ? keys.length - 1 : ready;
  return keys.map((key, place) => {
    if (place < signing) return { key, state: 'announced' };
    if (place === signing) return { key, state: 'signing' };
    // It signed until the next one was ready, and processes that had not seen that yet a little longer.
    const lastSignedAt = keys[place - 1]!.createdAt + keyLimits.announcedMs + keyLimits.followMs;
    const endedAt = lastSignedAt + (tokenLimits.userSeconds + tokenLimits.leewaySeconds) * 1_000;
    return { key, state: endedAt < now ? 'ended' : 'ending' };
  });
}

/** Returns the key that signs at a point in time. Throws when there is none. */
export function getSigningKey(keys: DatedKey[], now: number): DatedKey {
  const signing = judgeKeys(keys, now).find(({ state }) => state === 'signing');
  if (!signing) throw new Error('There is no key that signs tokens.');
  return signing.key;
}

/** Returns the keys that are published at a point in time: all by which a running token can be signed. */
export const listPublishedKeys = (keys: DatedKey[], now: number): DatedKey[] =>
  judgeKeys(keys, now).flatMap(({ key, state }) => (state === 'ended' ? [] : [key]));
