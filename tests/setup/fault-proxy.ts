import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request and what the city answers to it; a fault changes either. */
export interface Exchange {
  path: string;
  /** The GraphQL document; empty for other requests. */
  query: string;
  // biome-ignore lint/suspicious/noExplicitAny: a fault knows what it breaks.
  variables: any;
  headers: Record<string, string>;
  status: number;
  contentType: string;
  // biome-ignore lint/suspicious/noExplicitAny: a fault knows what it breaks.
  body: any;
}
export interface Fault {
  /** Changes what the city is asked. */
  ask?(exchange: Exchange): unknown;
  /** Changes what the city answers; a text as body is sent as it is. */
  answer?(exchange: Exchange): unknown;
}

export interface FaultProxy extends AsyncDisposable {
  url: string;
  /** Where requests go; set before the first one. */
  target: string;
  fault: Fault;
}

/** Starts a server that stands before a city and breaks one rule at a time. */
export async function startFaultProxy(): Promise<FaultProxy> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const sent = Buffer.concat(chunks).toString();
    const { query = '', variables = {} } = sent ? JSON.parse(sent) : {};
    const { authorization, 'content-type': type } = request.headers;
    const headers = { ...(authorization && { authorization }), ...(type && { 'content-type': type }) };
    const exchange: Exchange = {
      path: request.url!.replace(/^\/[^/]+/, ''),
      query,
      variables,
      headers,
      status: 0,
      contentType: '',
      body: null,
    };
    proxy.fault.ask?.(exchange);
    const answer = await fetch(`${proxy.target}${request.url}`, {
      method: request.method,
      headers: exchange.headers,
      ...(request.method === 'POST' && {
        body: JSON.stringify({ query: exchange.query, variables: exchange.variables }),
      }),
    });
    exchange.status = answer.status;
    exchange.contentType = answer.headers.get('content-type') ?? '';
    exchange.body = await answer.json();
    proxy.fault.answer?.(exchange);
    response.writeHead(exchange.status, {
      'content-type': exchange.contentType,
      ...(exchange.status === 302 && { location: `${proxy.target}${request.url}` }),
    });
    response.end(typeof exchange.body === 'string' ? exchange.body : JSON.stringify(exchange.body));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const proxy: FaultProxy = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    target: '',
    fault: {},
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
  return proxy;
}
