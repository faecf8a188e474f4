import type { Agent, Dispatcher } from 'undici';
import { createInflater, type Inflater } from './inflate.ts';
import { callLimits } from './limits.ts';
import { AnswerError, readAnswer } from './read-answer.ts';
import type { Reply } from './transport.ts';

/**
 * Prepares one POST: `start` sends it, `end` gives it up with a reply of the caller's, and `done` is called exactly once.
 * It takes undici's events as they come: a stream and an AbortController per call cost a third of the gateway's time.
 */
export function exchange(
  agent: Agent,
  url: string,
  headers: Record<string, string>,
  body: string,
  done: (reply: Reply) => void,
): { start(): void; end(reply: Reply): void } {
  let controller: Dispatcher.DispatchController | undefined;
  let inflater: Inflater | null = null;
  let isOver = false;
  const finish = (reply: Reply) => {
    if (isOver) return;
    isOver = true;
    inflater?.destroy();
    done(reply);
  };
  const end = (reply: Reply) => {
    if (isOver) return;
    finish(reply);
    controller?.abort(givenUp);
  };

  let status = 0;
  let contentType: string | undefined;
  const chunks: Buffer[] = [];
  let bytes = 0;
  const tooLarge: Reply = { kind: 'too-large', detail: `more than ${callLimits.answerBytes} bytes` };
  const handler: Dispatcher.DispatchHandler = {
    onRequestStart(started) {
      controller = started;
      if (isOver) started.abort(givenUp);
    },
    onResponseStart(_controller, statusCode, received) {
      status = statusCode;
      contentType = received['content-type']?.toString();
      const encoding = received['content-encoding']?.toString().toLowerCase() ?? 'identity';
      if (status >= 300 && status < 400) return end({ kind: 'unreadable', detail: 'redirect' });
      if (encoding === 'identity') return;
      inflater = createInflater(encoding, callLimits.answerBytes, () => end(tooLarge));
      if (!inflater) end({ kind: 'unreadable', detail: 'content encoding was not asked for' });
    },
    onResponseData(_controller, chunk) {
      bytes += chunk.length;
      if (bytes > callLimits.answerBytes) end(tooLarge);
      else if (inflater) inflater.write(chunk);
      else chunks.push(chunk);
    },
    async onResponseEnd() {
      if (isOver) return;
      try {
        const whole = inflater ? await inflater.finish() : chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
        finish(readReply(status, contentType, whole));
      } catch (error) {
        finish(status < 400 ? readingFailure(error) : refused(status));
      }
    },
    onResponseError(_controller, error) {
      finish(status === 0 ? sendingFailure(error) : readingFailure(error));
    },
  };
  const start = () => {
    try {
      const { origin, pathname, search } = new URL(url);
      agent.dispatch({ origin, path: `${pathname}${search}`, method: 'POST', headers, body }, handler);
    } catch (error) {
      finish(sendingFailure(error));
    }
  };
  return { start, end };
}

const givenUp = new Error('given up');

function readReply(status: number, contentType: string | undefined, whole: Buffer): Reply {
  const answer = readAnswer(contentType, whole);
  return status < 400 || isGraphQLResponse(answer) ? { kind: 'answered', status, body: answer } : refused(status);
}

const refused = (status: number): Reply => ({ kind: 'refused', status, detail: `status ${status}` });

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
