import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { Agent, type buildConnector, type Dispatcher, request } from 'undici';
import { createGuardedConnector, ForbiddenAddressError, type Resolve } from './guarded-connector.ts';
import { outboundLimits } from './limits.ts';

/** How a process reads from addresses that it was given; every call throws an OutboundError when there is no answer. */
export interface Outbound extends AsyncDisposable {
  /** Returns the JSON at an address; times in milliseconds, sizes in bytes. */
  getJson(url: string, limits: Limits): Promise<unknown>;
  /** The same with the `ETag` of the last answer: null when the server says that nothing has changed. */
  getChanged(url: string, etag: string | undefined, limits: Limits): Promise<{ etag?: string; body: unknown } | null>;
  /**
   * Returns the bytes at an address, whatever they are, with what the server says of their version (`ETag`, else
   * `Last-Modified`): null when that is the given one.
   */
  getFile(
    url: string,
    version: string | null,
    limits: Limits,
  ): Promise<{ version: string | null; bytes: Uint8Array } | null>;
  /** Sends JSON to an address and returns the JSON that it answers. */
  postJson(url: string, body: object, limits: Limits): Promise<unknown>;
}

interface Limits {
  timeoutMs: number;
  /** Counted after decompression. */
  bytes: number;
  /** Gives the call up; it is then rejected with the signal's reason. */
  signal?: AbortSignal;
}

/** Why there is no answer that can be used; the message is for the log. */
export class OutboundError extends Error {
  override name = 'OutboundError';
  readonly kind: 'unreachable' | 'forbidden' | 'timed-out' | 'refused' | 'too-large' | 'unreadable';
  readonly status?: number;

  constructor(kind: OutboundError['kind'], message: string, status?: number) {
    super(message);
    this.kind = kind;
    this.status = status;
  }
}

/**
 * Creates the way out to addresses that the operator of this process has set: no redirects, bounded time and size, JSON
 * with status 200 only. For what a city or a person supplied there is `createGuardedOutbound`.
 */
export const createOutbound = (): Outbound => createWayOut({ timeout: outboundLimits.connectMs });

/**
 * Creates the way out to addresses that a city or a person supplied: as the other one, but only https to public
 * addresses, and https or http to the given networks (CIDR); everything else is `forbidden`.
 */
export const createGuardedOutbound = (networks: readonly string[], resolve?: Resolve): Outbound =>
  createWayOut(createGuardedConnector(networks, resolve));

function createWayOut(connect: buildConnector.BuildOptions | buildConnector.connector): Outbound {
  const agent = new Agent({ connect, connections: 8 });

  const send = async <Answer>(
    url: string,
    options: Omit<Dispatcher.RequestOptions, 'origin' | 'path'>,
    limits: Limits,
    read: (answer: Dispatcher.ResponseData, bytes: number) => Promise<Answer>,
  ) => {
    const timeout = AbortSignal.timeout(limits.timeoutMs);
    const signal = limits.signal ? AbortSignal.any([limits.signal, timeout]) : timeout;
    try {
      const answer = await request(url, { dispatcher: agent, ...options, signal });
      try {
        return await read(answer, limits.bytes);
      } finally {
        answer.body.on('error', () => undefined).destroy();
      }
    } catch (error) {
      limits.signal?.throwIfAborted();
      throw explain(error as Error & { code?: string });
    }
  };
  const getChanged: Outbound['getChanged'] = async (url, etag, limits) => {
    const headers = { ...accepted, ...(etag && { 'if-none-match': etag }) };
    const answer = await send(url, { method: 'GET', headers }, limits, readAnswer);
    if (answer === unchanged) {
      if (etag) return null;
      throw new OutboundError('refused', 'status 304', 304);
    }
    return answer;
  };
  return {
    getChanged,
    getJson: async (url, limits) => (await getChanged(url, undefined, limits))!.body,
    async getFile(url, version, limits) {
      const known = version && { [/^(?:W\/)?"/.test(version) ? 'if-none-match' : 'if-modified-since']: version };
      const headers = { accept: '*/*', 'accept-encoding': 'gzip', ...known };
      const answer = await send(url, { method: 'GET', headers }, limits, readFile);
      if (answer === null && !version) throw new OutboundError('refused', 'status 304', 304);
      return answer;
    },
    async postJson(url, body, limits) {
      const headers = { ...accepted, 'content-type': 'application/json' };
      const answer = await send(url, { method: 'POST', headers, body: JSON.stringify(body) }, limits, readAnswer);
      if (answer === unchanged) throw new OutboundError('refused', 'status 304', 304);
      return answer.body;
    },
    [Symbol.asyncDispose]: () => agent.destroy(),
  };
}

const accepted = { accept: 'application/json', 'accept-encoding': 'gzip' };
const unchanged = Symbol('unchanged');

async function readAnswer(answer: Dispatcher.ResponseData, bytes: number) {
  if (answer.statusCode === 304) return unchanged;
  const body = JSON.parse((await readBody(answer, bytes)).toString('utf8')) as unknown;
  return { etag: answer.headers.etag?.toString(), body };
}

async function readFile(answer: Dispatcher.ResponseData, bytes: number) {
  if (answer.statusCode === 304) return null;
  const version = answer.headers.etag ?? answer.headers['last-modified'] ?? null;
  return { version: version?.toString().slice(0, 500) ?? null, bytes: await readBody(answer, bytes) };
}

async function readBody({ statusCode, headers, body }: Dispatcher.ResponseData, bytes: number): Promise<Buffer> {
  if (statusCode !== 200) throw new OutboundError('refused', `status ${statusCode}`, statusCode);
  const collect = async (source: AsyncIterable<Buffer>) => {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of source) {
      size += chunk.length;
      if (size > bytes) throw new OutboundError('too-large', `more than ${bytes} bytes`);
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  };
  const encoding = headers['content-encoding']?.toString().toLowerCase() ?? 'identity';
  if (encoding !== 'identity' && encoding !== 'gzip') throw new OutboundError('unreadable', 'unknown encoding');
  return encoding === 'gzip' ? pipeline(body, createGunzip(), collect) : pipeline(body, collect);
}

function explain(error: Error & { code?: string }): OutboundError {
  if (error instanceof OutboundError) return error;
  if (error instanceof ForbiddenAddressError) return new OutboundError('forbidden', error.message);
  if (error.name === 'TimeoutError' || error.code?.includes('TIMEOUT'))
    return new OutboundError('timed-out', 'timeout');
  if (error instanceof SyntaxError) return new OutboundError('unreadable', 'no JSON');
  if (error.code?.startsWith('Z_')) return new OutboundError('unreadable', 'no gzip');
  return new OutboundError('unreachable', error.code ?? error.message);
}
