import type { FirstHandler } from '../../services/shared/edge.ts';
import type { Log } from '../../services/shared/log.ts';
import type { Outbound } from '../../services/shared/outbound.ts';
import { createAnswerCache } from './answer-cache.ts';
import { createKeptAnswers } from './answer-kept.ts';
import type { Changes } from './basis.ts';
import { followChanges } from './follow-changes.ts';
import type { HttpAnswer } from './http-answer.ts';

/** What a gateway does with answers that others may have too. */
export interface Keeping extends AsyncDisposable {
  /** Answers a request with what is kept, or passes it on. */
  first?: FirstHandler;
  /** Makes the answer to a request that was passed on, or returns the one that is being made for another client. */
  share(request: object, client: AbortSignal, make: (signal: AbortSignal) => Promise<HttpAnswer>): Promise<HttpAnswer>;
  /** Forgets what the changes touch. */
  drop(changes: Changes): void;
  /** Asks the directory what has changed now instead of within half a second. */
  refresh(): Promise<void>;
}

interface Options {
  directoryUrl: string;
  /** Where GraphQL is served. */
  path: string;
  /** What every answer carries, as names and values in turn. */
  headers: readonly string[];
  outbound: Outbound;
  log: Log;
  now?: () => number;
}

/** Starts keeping answers to anonymous queries as long as nothing changes that they were made from. */
export function startKeeping({ directoryUrl, path, headers, outbound, log, now }: Options): Keeping {
  const cache = createAnswerCache({ hearsChanges: () => changes.isHeard(), now });
  const changes = followChanges({ directoryUrl, outbound, log, now, onChanges: cache.drop });
  const { first, findKey } = createKeptAnswers({ path, cache, headers });
  return {
    first,
    share(request, client, make) {
      const key = findKey(request);
      return key === undefined ? make(client) : cache.share(key, client, make);
    },
    drop: cache.drop,
    refresh: changes.refresh,
    [Symbol.asyncDispose]: () => changes[Symbol.asyncDispose](),
  };
}

/** Answers every query anew. */
export const keepNothing: Keeping = {
  share: (_request, client, make) => make(client),
  drop: () => undefined,
  refresh: async () => undefined,
  [Symbol.asyncDispose]: async () => undefined,
};
