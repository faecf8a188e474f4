import { pipeline } from 'node:stream/promises';
import type { IRouter } from 'express';
import { Refusal } from '../../shared/refusal.ts';
import { waitForMails } from '../mail/wait-for-mails.ts';
import { exportLimits } from './limits.ts';
import { inSnapshot } from './read-rows.ts';
import type { Tickets } from './tickets.ts';
import { writeExport } from './write-export.ts';

interface Exporting {
  slug: string;
  databaseUrl: string;
  tickets: Tickets;
  now: () => Date;
}

/** Adds `/<slug>/exports/<ticket>.zip`: all that the city owns, as it is when it is fetched, one at a time. */
export function addExportRoute(router: IRouter, { slug, databaseUrl, tickets, now }: Exporting): void {
  let isBusy = false;
  router.get(`/${slug}/exports/:secret.zip`, async (request, response) => {
    if (!tickets.isValid(request.params.secret)) throw new Refusal('EXPORT_OVER', {}, 404);
    if (isBusy) throw new Refusal('TOO_FREQUENT', { limit: 10 }, 429);
    isBusy = true;
    try {
      if (!(await waitForMails(databaseUrl))) throw new Refusal('TOO_FREQUENT', { limit: 60 }, 429);
      await inSnapshot(databaseUrl, (snapshot) => {
        const exportedAt = now();
        response.set({
          'content-type': 'application/zip',
          'content-disposition': `attachment; filename="${slug}-${exportedAt.toISOString().slice(0, 10)}.zip"`,
          'cache-control': 'private, no-store',
        });
        const signal = AbortSignal.timeout(exportLimits.sendMs);
        return pipeline(writeExport(snapshot, slug, exportedAt), response, { signal });
      });
    } finally {
      isBusy = false;
    }
  });
}
