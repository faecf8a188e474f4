import { Agent, request } from 'undici';

/** How a process reads from addresses that it was given. */
export interface Outbound extends AsyncDisposable {
  /** Returns the JSON at an address; times in milliseconds, sizes in bytes. */
  getJson(url: string, limits: Limits): Promise<unknown>;
  /** The same with the `ETag` of the last answer: null when the server says that nothing has changed. */
  getChanged(url: string, etag: string | undefined, limits: Limits): Promise<{ etag?: string; body: unknown } | null>;
}

interface Limits {
  timeoutMs: number;
  bytes: number;
}

/** Creates the one way out for reads: no redirects, bounded time and size. Throws when the answer is not JSON with status 200. */
export function createOutbound(): Outbound {
  const agent = new Agent({ connect: { timeout: 1_000 }, connections: 8 });
  const getChanged: Outbound['getChanged'] = async (url, etag, { timeoutMs, bytes }) => {
    const signal = AbortSignal.timeout(timeoutMs);
    const headers = { accept: 'application/json', ...(etag && { 'if-none-match': etag }) };
    const { statusCode, headers: answered, body } = await request(url, { dispatcher: agent, signal, headers });
    try {
      if (statusCode === 304 && etag) return null;
      if (statusCode !== 200) throw new Error(`status ${statusCode}`);
      const chunks: Buffer[] = [];
      let size = 0;
      for await (const chunk of body) {
        size += chunk.length;
        if (size > bytes) throw new Error(`more than ${bytes} bytes`);
        chunks.push(chunk);
      }
      return { etag: answered.etag?.toString(), body: JSON.parse(Buffer.concat(chunks).toString('utf8')) };
    } finally {
      body.on('error', () => undefined).destroy();
    }
  };
  return {
    getChanged,
    getJson: async (url, limits) => (await getChanged(url, undefined, limits))?.body,
    [Symbol.asyncDispose]: () => agent.destroy(),
  };
}
