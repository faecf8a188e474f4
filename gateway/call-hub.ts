import { Kind, print } from 'graphql';
import type { Log } from '../services/shared/log.ts';
import { Refusal } from '../services/shared/refusal.ts';
import type { Viewer } from '../services/shared/viewer.ts';
import type { CityTransport } from './calling/transport.ts';
import type { Fetch, SubgraphExecutor } from './runtime.ts';

interface Options {
  url: string;
  transport: CityTransport;
  token: (viewer: Viewer | null) => string | undefined;
  log: Log;
  /** Signs the word for the machine that asks; left out for a service that is not told which requests come from one. */
  clientToken?(word: string): string;
  /** Notes in the session what the answer will depend on. */
  note?(fetch: Fetch): void;
}

const printed = new WeakMap<object, string>();

/** Creates the executor of a vertical subgraph: one address, its own token, the operation's deadline. */
export function createHubExecutor({ url, transport, token, log, clientToken, note }: Options): SubgraphExecutor {
  return async (fetch) => {
    const { document, variables, operationType, signal, session } = fetch;
    note?.(fetch);
    session.changesHub ||= operationType === 'mutation' && !isPersonal(document);
    const query = printed.get(document) ?? print(document);
    printed.set(document, query);
    const bearer = token(session.viewer);
    const headers = {
      'x-request-id': session.requestId,
      ...(clientToken && { 'x-client': clientToken(session.client) }),
      ...(bearer && { authorization: `Bearer ${bearer}` }),
    };
    const timeoutMs = Math.max(1, session.deadlineAt - Date.now());
    const answer = await transport.post(url, JSON.stringify({ query, variables }), headers, { signal, timeoutMs });
    if (answer.kind === 'answered') return answer.body as { data?: unknown; errors?: readonly unknown[] };
    log.warn({ url, problem: answer, requestId: session.requestId }, 'a service of the hub does not answer');
    return { errors: [new Refusal('SERVICE_UNAVAILABLE')] };
  };
}

/** What changes nothing that a visitor sees: signing in and out, and who may do what. */
const personal = new Set([
  ...['requestSignIn', 'signIn', 'refreshSession', 'signOut', '__typename'],
  ...['grantRole', 'withdrawRole', 'createPortalToken', 'withdrawPortalToken'],
]);

const isPersonal = (document: Fetch['document']): boolean =>
  document.definitions.every(
    (definition) =>
      definition.kind !== Kind.OPERATION_DEFINITION ||
      definition.selectionSet.selections.every(
        (selection) => selection.kind === Kind.FIELD && personal.has(selection.name.value),
      ),
  );
