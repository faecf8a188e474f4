import type { Express } from 'express';
import { LRUCache } from 'lru-cache';
import { isSlug } from '../../shared/ids.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { NetworkDatabase } from '../context.ts';
import { findCertificate } from './certificate.ts';
import { writeCertificate } from './write-certificate.ts';

/** How many certificates are kept: writing one takes 50 ms. */
const kept = 200;

/** Adds the certificates of all members at `/certificates/<slug>.pdf`; the gateway hands them on to people. */
export function addCertificateRoutes(app: Express, db: NetworkDatabase, now: () => number): void {
  const written = new LRUCache<string, Promise<Buffer>>({ max: kept });
  app.get('/certificates/:slug.pdf', async (request, response) => {
    const { slug } = request.params;
    const city = isSlug(slug) ? await db.city.findUnique({ where: { slug } }) : null;
    const certificate = city && findCertificate(city);
    if (!certificate) throw new Refusal('NOT_FOUND', { argument: 'slug' }, 404);
    const key = JSON.stringify(certificate);
    const writing = written.get(key) ?? writeCertificate(certificate, new Date(now()));
    written.set(key, writing);
    response.set({
      'cache-control': 'public, max-age=300',
      'content-disposition': `inline; filename="Urkunde-${slug}.pdf"`,
    });
    response.type('pdf').send(await writing);
  });
}
