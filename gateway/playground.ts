import { readdir, readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import type { RequestHandler } from 'express';

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

/** Reads the ready-made queries in the order of their file names; `name.json` beside `name.graphql` holds variables. */
export async function readExamples(): Promise<{ name: string; query: string; variables: string | null }[]> {
  const files = (await readdir(examples)).filter((file) => file.endsWith('.graphql')).sort();
  return Promise.all(
    files.map(async (file) => ({
      name: file.replace('.graphql', ''),
      query: await readFile(new URL(file, examples), 'utf8'),
      variables: await readFile(new URL(file.replace('.graphql', '.json'), examples), 'utf8').catch(() => null),
    })),
  );
}

/** Serves GraphiQL to browsers that open the GraphQL address: one self-contained page with a tab per example. */
export async function createPlayground(): Promise<RequestHandler> {
  const tabs = (await readExamples()).map(({ query, variables }) => ({ query, variables }));
  const html = renderGraphiQL({ title: 'Stadtverbund', defaultTabs: tabs, defaultQuery: tabs[0]?.query });
  let packed: Buffer | undefined;
  return (request, response, next) => {
    if (request.method !== 'GET' || request.query.query !== undefined || !request.accepts(['json', 'html']))
      return next();
    if (request.accepts(['application/json', 'text/html']) !== 'text/html') return next();
    response.set({
      'content-security-policy': policy,
      'cache-control': 'public, max-age=3600',
      vary: 'accept, accept-encoding',
    });
    response.type('html');
    if (request.acceptsEncodings('gzip') !== 'gzip') return response.send(html);
    packed ??= gzipSync(html, { level: 6 });
    response.set('content-encoding', 'gzip').send(packed);
  };
}
