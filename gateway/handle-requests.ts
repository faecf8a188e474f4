import type { RequestHandler, Response } from 'express';
import type { Answerer } from './answer-requests.ts';
import { sendHttpAnswer } from './cache/http-answer.ts';
import type { Keeping } from './cache/start-keeping.ts';
import type { NameClient } from './name-client.ts';
import { openSession } from './session.ts';

interface Options {
  nameClient: NameClient;
  answer: Answerer;
  share: Keeping['share'];
}

/** Creates the handler of requests whose sender is known and whose body was read: what is the answer, and who else gets it. */
export function createRequestHandler({ nameClient, answer, share }: Options): RequestHandler {
  return async (request, response) => {
    const { viewer } = response.locals;
    const { method, url, headers, body, requestId } = request;
    const make = (signal: AbortSignal) =>
      answer({
        method,
        url,
        headers,
        body,
        raw: request,
        context: openSession({ viewer, requestId, client: nameClient(request), signal }),
      });
    sendHttpAnswer(request, response, await share(request, watchClient(response), make));
  };
}

/** Returns a signal that is aborted when the client leaves before it has its answer. */
function watchClient(response: Response): AbortSignal {
  const leaving = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) leaving.abort();
  });
  return leaving.signal;
}
