import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { request as ask } from 'undici';
import { type Fault, type FaultName, type Page, spoil } from './fault.ts';

/** How many items a page has, so that few things make many pages. */
const pageItems = 5;
/** How many pages of a city are remembered, to be answered with later. */
const pagesKept = 40;

/** A page that is on its way: fetched from its city and not yet handed to the reader. */
export interface HeldPage {
  /** Fulfilled when the page is there, or the reading has ended without it. */
  reached: Promise<void>;
  /** Hands the page over. */
  release(): void;
}

/** What stands between the cities and their readers, and hands pages over as the test wants it. */
export interface FaultProxy extends AsyncDisposable {
  url: string;
  /** What goes wrong with a city's feed, one after the other. */
  faults: Map<string, Fault[]>;
  /** Tells whether an address may stay without an answer. */
  isSilent(url: string): boolean;
  /** Keeps back the next page of any feed in a reading that has just begun, once so many others have passed. */
  hold(after: number, reading: Promise<unknown>): HeldPage;
}

/**
 * Starts a proxy at which each city has the path `/<slug>`; `locate` says where it is, or null while it is down, and
 * `tell` is told of each page that a fault has hit.
 */
export async function startFaultProxy(
  locate: (slug: string) => string | null,
  tell: (fault: FaultName) => void,
): Promise<FaultProxy> {
  const answered = new Map<string, Page[]>();
  let holding: { after: number; reach(): void; released: Promise<void> } | undefined;

  const answerFeed = async (slug: string, address: URL, request: IncomingMessage, response: ServerResponse) => {
    const fetched = await fetchPage(address, request);
    const before = answered.get(slug) ?? [];
    if (fetched.status === 200) answered.set(slug, [...before, fetched].slice(-pagesKept));
    const fault = takeFault(proxy.faults, slug);
    if (fault) tell(fault.name);
    const page = fault ? spoil(fault, fetched, before) : fetched;
    // What never comes is on its way as well.
    if (!page) return holding?.reach();
    if (holding && holding.after-- === 0) {
      holding.reach();
      await holding.released;
    }
    sendPage(response, page);
  };

  const server = createServer(async (request, response) => {
    const [, slug = '', path] = new URL(request.url!, 'http://x').pathname.split('/');
    const target = locate(slug);
    try {
      if (!target) response.destroy();
      else if (path === 'feed') await answerFeed(slug, new URL(request.url!, target), request, response);
      else await passOn(new URL(request.url!, target), request, response);
    } catch {
      response.destroy();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const proxy: FaultProxy = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    faults: new Map(),
    isSilent: (url) => proxy.faults.get(new URL(url).pathname.split('/')[1]!)?.[0]?.name === 'silence',
    hold(after, reading) {
      const reached = Promise.withResolvers<void>();
      const released = Promise.withResolvers<void>();
      holding = { after, reach: reached.resolve, released: released.promise };
      void reading.then(() => {
        holding = undefined;
        reached.resolve();
      });
      return { reached: reached.promise, release: released.resolve };
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
  return proxy;
}

/** Returns the fault that hits this page of a city, if one does, and leaves those that come after it. */
function takeFault(faults: FaultProxy['faults'], slug: string): Fault | undefined {
  const [fault, ...later] = faults.get(slug) ?? [];
  if (!fault) return;
  const { after, times } = fault;
  const next = after > 0 ? { ...fault, after: after - 1 } : { ...fault, times: times - 1 };
  faults.set(slug, next.times > 0 ? [next, ...later] : later);
  return after > 0 ? undefined : fault;
}

async function fetchPage(address: URL, { headers }: IncomingMessage): Promise<Page> {
  if (!address.searchParams.has('limit')) address.searchParams.set('limit', `${pageItems}`);
  const answer = await ask(address, { headers: { accept: 'application/json', host: headers.host! } });
  return { address: address.pathname + address.search, status: answer.statusCode, body: await answer.body.text() };
}

/** Sends a page; one that is cut off announces more than it has. */
function sendPage(response: ServerResponse, { status, body, cutAfter }: Page): void {
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
  if (cutAfter === undefined) response.end(body);
  else response.write(body.slice(0, cutAfter), () => response.destroy());
}

/** Hands any other request to its city and the answer back. */
async function passOn(address: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = request.method === 'POST' ? await text(request) : undefined;
  const headers = { 'content-type': request.headers['content-type'] ?? 'application/json' };
  const answer = await ask(address, { method: request.method as 'GET' | 'POST', headers, body });
  response.writeHead(answer.statusCode, { 'content-type': `${answer.headers['content-type']}` });
  response.end(await answer.body.text());
}
