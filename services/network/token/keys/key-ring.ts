import type { Log } from '../../../shared/log.ts';
import { startPolling } from '../../../shared/poll.ts';
import type { NetworkDatabase } from '../../context.ts';
import { keyLimits } from '../limits.ts';
import { ensureSigningKeys, readSigningKeys } from '../signing-keys.ts';
import { type DatedKey, getSigningKey, listPublishedKeys } from './key-life.ts';

/** The keys of this service as they are at the moment, whoever changes them. */
export interface KeyRing extends AsyncDisposable {
  /** The key that signs now. */
  signing(): DatedKey;
  /** The keys that are published now. */
  published(): DatedKey[];
  /** Reads the keys anew; never rejects. */
  refresh(): Promise<void>;
}

/** Opens the keys, makes the first one when there is none, and reads them anew every two seconds from then on. */
export async function openKeyRing(db: NetworkDatabase, log: Log, now: () => number): Promise<KeyRing> {
  await ensureSigningKeys(db, now);
  let keys = await readSigningKeys(db);
  const read = async () => {
    try {
      const kept = await readSigningKeys(db);
      if (kept.length > 0) keys = kept;
    } catch (error) {
      log.warn({ err: error }, 'the signing keys cannot be read; the ones that are known are used');
    }
  };
  const polling = startPolling(read, keyLimits.followMs);
  return {
    signing: () => getSigningKey(keys, now()),
    published: () => listPublishedKeys(keys, now()),
    refresh: polling.now,
    [Symbol.asyncDispose]: () => polling[Symbol.asyncDispose](),
  };
}
