import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { Agent, request } from 'undici';
import { createGuardedConnector } from '../guarded-connector.ts';

/** One request; times in milliseconds, sizes in bytes after decompression. */
export interface ConformanceRequest {
  method: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: string;
  timeoutMs: number;
  bytes: number;
}
export interface ConformanceReply {
  status: number;
  contentType: string;
  text: string;
}

/** How the kit reaches the server that is checked: it follows no redirect, and throws when there is no answer. */
export interface ConformanceClient {
  send(url: string, request: ConformanceRequest): Promise<ConformanceReply>;
}

/** An answer that is larger than asked for. */
export class TooLargeError extends Error {
  override name = 'TooLargeError';
}

/** Creates a client that reaches public addresses by https, and those of the given networks (CIDR) by http too. */
export function createConformanceClient(networks: readonly string[]): ConformanceClient & AsyncDisposable {
  const agent = new Agent({ connect: createGuardedConnector(networks), connections: 4 });
  return {
    async send(url, { method, headers, body, timeoutMs, bytes }) {
      const signal = AbortSignal.timeout(timeoutMs);
      const reply = await request(url, {
        dispatcher: agent,
        method,
        headers: { accept: 'application/json', 'accept-encoding': 'gzip', ...headers },
        body,
        signal,
      });
      try {
        const isPacked = reply.headers['content-encoding']?.toString().toLowerCase() === 'gzip';
        const text = isPacked
          ? await pipeline(reply.body, createGunzip(), (source) => readText(source, bytes))
          : await pipeline(reply.body, (source: AsyncIterable<Buffer>) => readText(source, bytes));
        return { status: reply.statusCode, contentType: reply.headers['content-type']?.toString() ?? '', text };
      } finally {
        reply.body.on('error', () => undefined).destroy();
      }
    },
    [Symbol.asyncDispose]: () => agent.destroy(),
  };
}

async function readText(source: AsyncIterable<Buffer>, bytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of source) {
    size += chunk.length;
    if (size > bytes) throw new TooLargeError(`more than ${bytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
