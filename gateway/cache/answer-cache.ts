import { LRUCache } from 'lru-cache';
import { keepLimits } from '../limits.ts';
import { type Changes, isTouched, needsChanges } from './basis.ts';
import type { HttpAnswer } from './http-answer.ts';

/** An answer that is kept, and since when it was asked for, in milliseconds since 1970. */
interface Kept {
  answer: HttpAnswer;
  askedAt: number;
}

/** Answers to anonymous queries, kept and shared. */
export interface AnswerCache {
  /** Returns the answer that is kept under a key, unless it may be out of date. */
  find(key: string): { answer: HttpAnswer; ageMs: number } | undefined;
  /**
   * Returns the answer that is being made under the same key already, or makes it. What is made is cancelled when all
   * who wait for it have left, and kept when it may be.
   */
  share(key: string, client: AbortSignal, make: (signal: AbortSignal) => Promise<HttpAnswer>): Promise<HttpAnswer>;
  /** Forgets what the changes touch, and sees to it that nothing asked for before them is kept or shared after them. */
  drop(changes: Changes): void;
}

interface Options {
  /** Tells whether changes are dropped soon after they happen. */
  hearsChanges(): boolean;
  now?: () => number;
}

/** An answer that is being made. */
interface Making {
  askedAt: number;
  waiting: number;
  leaving: AbortController;
  /** What has changed since it was asked for. */
  missed: Changes[];
  answer: Promise<HttpAnswer>;
}

/** Creates the cache of a gateway, empty; it holds 64 MB at most. */
export function createAnswerCache({ hearsChanges, now = Date.now }: Options): AnswerCache {
  const kept = new LRUCache<string, Kept>({
    max: keepLimits.answers,
    maxSize: keepLimits.bytes,
    maxEntrySize: keepLimits.answerBytes,
    sizeCalculation: sizeOf,
  });
  const making = new Set<Making>();
  /** Those of them that others may join. */
  const open = new Map<string, Making>();

  const close = (key: string, one: Making) => {
    if (open.get(key) === one) open.delete(key);
  };

  const keep = (key: string, { askedAt, leaving, missed }: Making, answer: HttpAnswer) => {
    if (answer.lifeMs === 0 || leaving.signal.aborted) return;
    if (missed.some((changes) => isTouched(answer.basis, changes))) return;
    const newer = (kept.peek(key)?.askedAt ?? 0) > askedAt;
    if (!newer) kept.set(key, { answer, askedAt });
  };

  const start = (key: string, make: (signal: AbortSignal) => Promise<HttpAnswer>): Making => {
    const leaving = new AbortController();
    const one: Making = { askedAt: now(), waiting: 0, leaving, missed: [], answer: make(leaving.signal) };
    one.answer = one.answer
      .then((answer) => {
        keep(key, one, answer);
        return answer;
      })
      .finally(() => {
        making.delete(one);
        close(key, one);
      });
    making.add(one);
    open.set(key, one);
    return one;
  };

  return {
    find(key) {
      const found = kept.get(key);
      if (!found) return undefined;
      const { answer, askedAt } = found;
      const ageMs = Math.max(0, now() - askedAt);
      const isBlind = needsChanges(answer.basis) && !hearsChanges();
      const lifeMs = isBlind ? Math.min(answer.lifeMs, keepLimits.shortMs) : answer.lifeMs;
      return ageMs < lifeMs ? { answer, ageMs } : undefined;
    },
    share(key, client, make) {
      const one = open.get(key) ?? start(key, make);
      one.waiting += 1;
      client.addEventListener('abort', () => {
        one.waiting -= 1;
        if (one.waiting > 0) return;
        one.leaving.abort();
        close(key, one);
      });
      return one.answer;
    },
    drop(changes) {
      if (changes.length === 0) return;
      for (const one of making) one.missed.push(changes);
      open.clear();
      for (const [key, { answer }] of [...kept.entries()]) if (isTouched(answer.basis, changes)) kept.delete(key);
    },
  };
}

/** About how much memory a kept answer takes, in bytes. */
const sizeOf = ({ answer: { body, basis } }: Kept): number => body.length + 1_000 + 50 * basis.cities.size;
