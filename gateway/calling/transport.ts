import { Agent, type buildConnector, request } from 'undici';
import { callLimits, connectionLimits } from './limits.ts';
import { AnswerError, discard, readAnswer } from './read-answer.ts';

/** What came of one request. `detail` is for the log of the operator: an error code or our own words, never the city's. */
export type Reply =
  /** A JSON object; with a status of 400 or more it is a GraphQL response. */
  | { kind: 'answered'; status: number; body: Record<string, unknown> }
  /** A status of 400 or more without a GraphQL response. */
  | { kind: 'refused'; status: number; detail: string }
  | { kind: 'timed-out' | 'cancelled' | 'unreachable' | 'too-large' | 'unreadable' | 'not-sent'; detail: string };

export interface PostOptions {
  signal?: AbortSignal;
  timeoutMs: number;
}

/** Sends requests to cities over connections that it keeps. */
export interface CityTransport extends AsyncDisposable {
  /** Posts a JSON text and gives the reply within `timeoutMs`; never rejects, follows no redirect, leaves no body open. */
  post(url: string, body: string, headers: Record<string, string>, options: PostOptions): Promise<Reply>;
}

export interface CityTransportOptions {
  /** Opens the sockets instead of undici, to check the address connected to; it has to keep `callLimits.connectMs`. */
  connect?: buildConnector.connector;
}

const fixedHeaders = {
  accept: 'application/graphql-response+json, application/json;q=0.9',
  'accept-encoding': 'gzip',
  'content-type': 'application/json',
} as const;

/** Creates the transport that all calls to cities share; disposing it cancels what runs and closes every connection. */
export function createCityTransport({ connect }: CityTransportOptions = {}): CityTransport {
  const agent = new Agent({
    connect: connect ?? { timeout: callLimits.connectMs },
    connections: connectionLimits.perOrigin,
    keepAliveTimeout: connectionLimits.keepAliveMs,
    keepAliveMaxTimeout: connectionLimits.keepAliveMaxMs,
    maxResponseSize: callLimits.answerBytes,
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  const running = new Set<() => void>();

  return {
    async post(url, body, headers, { signal, timeoutMs }) {
      if (signal?.aborted || agent.destroyed) return cancelled;
      const ended = Promise.withResolvers<Reply>();
      const controller = new AbortController();
      const end = (reply: Reply) => {
        ended.resolve(reply);
        controller.abort();
      };
      const cancel = () => end(cancelled);
      const timer = setTimeout(end, timeoutMs, { kind: 'timed-out', detail: 'no answer in time' });
      signal?.addEventListener('abort', cancel);
      running.add(cancel);
      try {
        // undici notices an abort only once a connection stands, so the end is not left to it alone.
        return await Promise.race([ended.promise, exchange(agent, url, body, headers, controller.signal)]);
      } finally {
        clearTimeout(timer);
        signal?.removeEventListener('abort', cancel);
        running.delete(cancel);
      }
    },
    async [Symbol.asyncDispose]() {
      for (const cancel of running) cancel();
      await agent.destroy();
    },
  };
}

const cancelled: Reply = { kind: 'cancelled', detail: 'cancelled' };

async function exchange(
  dispatcher: Agent,
  url: string,
  body: string,
  headers: Record<string, string>,
  signal: AbortSignal,
): Promise<Reply> {
  try {
    const all = { ...headers, ...fixedHeaders };
    const response = await request(url, { dispatcher, method: 'POST', headers: all, body, signal });
    const status = response.statusCode;
    if (status >= 300 && status < 400) {
      discard(response.body);
      return { kind: 'unreadable', detail: 'redirect' };
    }
    try {
      const answer = await readAnswer(response, callLimits.answerBytes);
      if (status < 400 || isGraphQLResponse(answer)) return { kind: 'answered', status, body: answer };
    } catch (error) {
      if (status < 400) return readingFailure(error);
    }
    return { kind: 'refused', status, detail: `status ${status}` };
  } catch (error) {
    return sendingFailure(error);
  }
}

const isGraphQLResponse = ({ data, errors }: Record<string, unknown>) =>
  (Array.isArray(errors) && errors.length > 0) || (typeof data === 'object' && data !== null);

function sendingFailure(error: unknown): Reply {
  const code = codeOf(error);
  if (code === 'UND_ERR_CONNECT_TIMEOUT') return { kind: 'timed-out', detail: 'no connection in time' };
  if (/^(HPE_|HTTPParserError|UND_ERR_HEADERS_OVERFLOW)/.test(code)) return { kind: 'unreadable', detail: code };
  if (/^(UND_ERR_INVALID_ARG|UND_ERR_NOT_SUPPORTED|ERR_INVALID_)/.test(code)) return { kind: 'not-sent', detail: code };
  return { kind: 'unreachable', detail: code };
}

function readingFailure(error: unknown): Reply {
  if (error instanceof AnswerError) return { kind: error.kind, detail: error.message };
  const code = codeOf(error);
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') return { kind: 'too-large', detail: code };
  const isBroken = /^(UND_ERR_SOCKET|UND_ERR_RES_CONTENT_LENGTH_MISMATCH|ECONNRESET|EPIPE|ETIMEDOUT)$/.test(code);
  return { kind: isBroken ? 'unreachable' : 'unreadable', detail: code };
}

function codeOf(error: unknown): string {
  const { code, name } = error as { code?: unknown; name?: unknown };
  return String(code ?? name);
}
