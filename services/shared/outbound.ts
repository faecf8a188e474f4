import { Agent, request } from 'undici';

/** How a process reads from addresses that it was given. */
export interface Outbound extends AsyncDisposable {
  /** Returns the JSON at an address; times in milliseconds, sizes in bytes. */
  getJson(url: string, limits: { timeoutMs: number; bytes: number }): Promise<unknown>;
}

/** Creates the one way out for reads: no redirects, bounded time and size. Throws when the answer is not JSON with status 200. */
export function createOutbound(): Outbound {
  const agent = new Agent({ connect: { timeout: 1_000 }, connections: 8 });
  return {
    async getJson(url, { timeoutMs, bytes }) {
      const signal = AbortSignal.timeout(timeoutMs);
      const { statusCode, body } = await request(url, {
        dispatcher: agent,
        signal,
        headers: { accept: 'application/json' },
      });
      try {
        if (statusCode !== 200) throw new Error(`status ${statusCode}`);
        const chunks: Buffer[] = [];
        let size = 0;
        for await (const chunk of body) {
          size += chunk.length;
          if (size > bytes) throw new Error(`more than ${bytes} bytes`);
          chunks.push(chunk);
        }
        return JSON.parse(Buffer.concat(chunks).toString('utf8'));
      } finally {
        body.on('error', () => undefined).destroy();
      }
    },
    [Symbol.asyncDispose]: () => agent.destroy(),
  };
}
