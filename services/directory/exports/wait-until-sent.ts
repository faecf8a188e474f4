import type { ServerResponse } from 'node:http';
import { finished } from 'node:stream/promises';

/** Fulfilled when an answer is sent or its client is gone; cuts the connection when that takes longer than `limitMs`. */
export async function waitUntilSent(response: ServerResponse, limitMs: number): Promise<void> {
  await finished(response, { signal: AbortSignal.timeout(limitMs) }).catch(() => response.destroy());
}
