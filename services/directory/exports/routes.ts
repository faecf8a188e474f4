import type { Express, Request, Response } from 'express';
import { Refusal } from '../../shared/refusal.ts';
import { createTurns } from '../../shared/turns.ts';
import type { Context } from '../context.ts';
import { findDirectory } from '../print/find-directory.ts';
import { listRegions } from '../print/list-regions.ts';
import { writePage } from '../print/write-page.ts';
import { writeStartPage } from '../print/write-start-page.ts';
import { etagOf } from './etag.ts';
import { asOf, type Extract } from './extract.ts';
import { fileName } from './file-name.ts';
import { findExtract } from './find-extract.ts';
import { findFile, formats } from './formats.ts';
import { exportQueue, keepSeconds, sendMs } from './limits.ts';
import { addressOf, printAddress } from './links.ts';
import { readRequest } from './read-request.ts';
import { waitUntilSent } from './wait-until-sent.ts';
import { writers } from './writers.ts';

/** What a page may load: nothing but the style that is in it. */
const pagePolicy = "default-src 'none'; style-src 'unsafe-inline'";

/** What answers that need no viewer are made from. */
export type Open = () => Pick<Context, 'db' | 'now' | 'publicUrl'>;

/** Adds the files with what a search finds at `/exports/<what>.<format>`, the printable directory at `/print` and a start page at `/`. */
export function addExportRoutes(app: Express, open: Open): void {
  const takeTurn = createTurns(exportQueue, 429);
  const answerInTurn = (response: Response, work: () => Promise<void>) =>
    takeTurn(async () => {
      await work();
      await waitUntilSent(response, sendMs);
    });

  app.get('/exports/:file', async (request, response) => {
    const file = findFile(request.params.file);
    if (!file) throw new Refusal('EXPORT_UNKNOWN', {}, 404);
    const wanted = { ...file, ...readRequest(file.subject, queryOf(request)) };
    await answerInTurn(response, async () => {
      const { db, now, publicUrl } = open();
      const printUrl = printAddress(publicUrl, wanted.filters);
      const extract = {
        ...(await findExtract(db, wanted, now)),
        url: addressOf(publicUrl, wanted),
        publicUrl,
        printUrl,
      };
      const { rows, cities, titles, freshness, ...same } = extract;
      response.set('content-disposition', `attachment; filename="${fileName(wanted)}"`);
      if (isKept(request, response, extract, [same, ...rows, ...cities.values(), ...titles])) return;
      response.set('content-type', formats[file.format].type);
      response.send(await writers[file.format](extract, file.subject));
    });
  });

  app.get('/print', async (request, response) => {
    const { filters } = readRequest('print', queryOf(request));
    await answerInTurn(response, async () => {
      const { db, now, publicUrl } = open();
      const url = printAddress(publicUrl, filters);
      const directory = await findDirectory(db, filters, now);
      const freshness = directory.cities.map((printed) => printed.freshness);
      const parts = directory.cities.map((printed) => ({ ...printed, freshness: null }));
      response.set('content-security-policy', pagePolicy);
      if (isKept(request, response, { ...directory, freshness }, [url, ...parts, ...directory.titles])) return;
      response.type('html').send(writePage(directory, url));
    });
  });

  app.get('/', async (_request, response) => {
    const { db, publicUrl } = open();
    const regions = await listRegions(db);
    response.set({ 'content-security-policy': pagePolicy, 'cache-control': `public, max-age=${keepSeconds}` });
    response.type('html').send(writeStartPage(regions, publicUrl));
  });
}

const queryOf = ({ originalUrl }: Request) => new URL(originalUrl, 'http://directory').searchParams;

/** Says in the headers what a file is, and answers 304 and true when the client has kept the same one. */
function isKept(
  request: Request,
  response: Response,
  { freshness, truncated }: Pick<Extract, 'freshness' | 'truncated'>,
  parts: unknown[],
): boolean {
  const etag = etagOf([...parts, ...freshness.map(({ state }) => state)]);
  response.set({
    'cache-control': `public, max-age=${keepSeconds}`,
    etag,
    'access-control-allow-origin': '*',
    'access-control-expose-headers': 'x-as-of, x-cities, x-truncated',
    'x-as-of': asOf({ freshness })?.toISOString() ?? 'never',
    'x-cities': String(freshness.length),
    'x-truncated': String(truncated),
  });
  // Not left to Express: it sends the whole file to a client whose library adds "no-cache" to the question.
  const kept = request.get('if-none-match')?.split(',') ?? [];
  if (!kept.some((tag) => tag.trim() === etag)) return false;
  response.status(304).end();
  return true;
}
