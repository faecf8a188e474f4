import { readdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip as gunzipWithCallback, gzip as gzipWithCallback } from 'node:zlib';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import type { RequestHandler } from 'express';

const gzip = promisify(gzipWithCallback);
const gunzip = promisify(gunzipWithCallback);
const examples = new URL('examples/', import.meta.url);

/** What the page may load: its own inlined code and this server, nothing from any other host. */
const policy = [
  "default-src 'none'",
  "script-src 'unsafe-inline' blob:",
  'worker-src blob:',
  "style-src 'unsafe-inline'",
  'img-src data:',
  'font-src data:',
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A tab of the playground; `headers` is JSON with a hint where the token goes, for what needs one. */
export interface Example {
  query: string;
  headers?: string;
}

const tokenHint = JSON.stringify(
  { authorization: 'Bearer HIER-DAS-accessToken-AUS-DEM-REITER-SignIn-EINSETZEN' },
  null,
  2,
);

/** Reads the ready-made queries in the order of their file names; variables stand in them as defaults. */
export async function readExamples(now = new Date()): Promise<Example[]> {
  const files = (await readdir(examples)).sort();
  const texts = await Promise.all(files.map((file) => readFile(new URL(file, examples), 'utf8')));
  return texts.map((text) => ({
    query: writeDates(text, now),
    ...(text.includes('"Headers" das accessToken') && { headers: tokenHint }),
  }));
}

/** Puts dates that suit in the place of the words for them; the Saturday is the first one in twenty days or more. */
function writeDates(text: string, now: Date): string {
  const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000).toISOString();
  const saturday = inDays(20 + ((6 - new Date(inDays(20)).getUTCDay() + 7) % 7)).slice(0, 10);
  return text
    .replace('IN_FOUR_WEEKS', inDays(28))
    .replaceAll('SATURDAY', saturday)
    .replace('IN_HALF_A_YEAR', inDays(180).slice(0, 10));
}

/** Serves GraphiQL to browsers that open the GraphQL address: one self-contained page with a tab per example. */
export function createPlayground(): RequestHandler {
  let page: { day: string; packed: Promise<Buffer>; plain?: Promise<Buffer> } | undefined;
  return async (request, response, next) => {
    // GraphiQL writes the query into its address, so a browser with one in it opens the page as well.
    if (request.method !== 'GET' || request.accepts(['application/json', 'text/html']) !== 'text/html') return next();
    const now = new Date();
    const day = now.toISOString().slice(0, 10);
    if (page?.day !== day) page = { day, packed: renderPage(now) };
    const isPacked = Boolean(request.acceptsEncodings('gzip'));
    // Hardly anybody asks for it unpacked; it is kept from the first who does.
    if (!isPacked) page.plain ??= page.packed.then((packed) => gunzip(packed));
    const body = await (isPacked ? page.packed : page.plain);
    response.set({
      'content-security-policy': policy,
      'cache-control': 'public, max-age=3600',
      vary: 'accept, accept-encoding',
    });
    if (isPacked) response.set('content-encoding', 'gzip');
    response.type('html').send(body);
  };
}

/** GraphiQL moves a tab away from under the first press; it shall stay where it is. */
const steadyTabs = '.graphiql-tab { transform: none !important; }';

/** The page is some 9 MB of text: it is kept packed, and made anew each day for the dates in the examples. */
async function renderPage(now: Date): Promise<Buffer> {
  const tabs = await readExamples(now);
  // Tokens that are tried out are not kept in the browser.
  const options = {
    title: 'Stadtverbund',
    defaultTabs: tabs,
    defaultQuery: tabs[0]?.query,
    shouldPersistHeaders: false,
  };
  return gzip(renderGraphiQL(options).replace('</style>', `${steadyTabs}</style>`), { level: 6 });
}
