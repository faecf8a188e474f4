import { LRUCache } from 'lru-cache';
import type { CityTransport } from './calling/transport.ts';
import { doubtLimits } from './limits.ts';

/** Tells the directory what a city, asked live, no longer has. */
export interface Doubts extends AsyncDisposable {
  add(ids: readonly string[]): void;
}

/**
 * Collects ids and sends them to `POST <directory>/doubts` once a second, each at most once a minute; what cannot be
 * sent is forgotten, since the next one who reads it live raises it again.
 */
export function startReportingDoubts(directoryUrl: string, transport: CityTransport): Doubts {
  const told = new LRUCache<string, true>({ max: doubtLimits.remembered, ttl: doubtLimits.againMs });
  let waiting = new Set<string>();
  let sending: Promise<unknown> = Promise.resolve();
  const send = () => {
    if (waiting.size === 0) return;
    const ids = [...waiting];
    waiting = new Set();
    const body = JSON.stringify({ ids });
    sending = transport.post(`${directoryUrl}/doubts`, body, {}, { timeoutMs: doubtLimits.sendMs });
  };
  const timer = setInterval(send, doubtLimits.everyMs).unref();
  return {
    add(ids) {
      for (const id of ids) {
        if (told.has(id) || waiting.size >= doubtLimits.ids) continue;
        told.set(id, true);
        waiting.add(id);
      }
    },
    async [Symbol.asyncDispose]() {
      clearInterval(timer);
      await sending;
    },
  };
}
