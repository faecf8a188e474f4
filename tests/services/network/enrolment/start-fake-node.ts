import type { IncomingMessage, ServerResponse } from 'node:http';
import jwt from 'jsonwebtoken';
import { createSigningKey, type SigningKey } from '../../../../services/shared/tokens.ts';
import { listen } from '../start-test-network.ts';

/** What a node signs about itself. */
export interface Proof {
  key?: SigningKey;
  slug: string;
  hub: string;
  /** Signed instead of the word that it is asked with. */
  nonce?: string;
}

/** A server that proves what it is told to prove, and knows nothing else. */
export interface FakeNode extends AsyncDisposable {
  endpoint: string;
  key: SigningKey;
  /** How often it was asked for anything. */
  asked(): number;
}

/** Starts it; `answer` is given instead of a proof. */
export async function startFakeNode(
  { key, slug, hub, nonce }: Proof,
  answer?: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<FakeNode> {
  const own = createSigningKey();
  let asked = 0;
  const server = await listen((request, response) => {
    asked += 1;
    const { pathname, searchParams } = new URL(request.url!, 'http://node');
    if (pathname !== `/${slug}/.well-known/stadtverbund`) return void response.writeHead(404).end();
    if (answer) return answer(request, response);
    const options = { algorithm: 'ES256', subject: slug, audience: hub, expiresIn: 60 } as const;
    const proof = jwt.sign({ nonce: nonce ?? searchParams.get('nonce') }, (key ?? own).privateKey, options);
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ proof }));
  });
  return {
    endpoint: `${server.url}/${slug}/graphql`,
    key: own,
    asked: () => asked,
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}
