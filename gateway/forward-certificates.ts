import type { RequestHandler } from 'express';
import { request } from 'undici';
import { isSlug } from '../services/shared/ids.ts';
import { Refusal } from '../services/shared/refusal.ts';

const passedOn = ['content-type', 'content-disposition', 'cache-control'] as const;

/** Creates the handler of `/certificates/:slug.pdf`: people reach the gateway, and the network service writes certificates. */
export const forwardCertificates =
  (networkUrl: string): RequestHandler<{ slug: string }> =>
  async ({ params: { slug } }, response) => {
    if (!isSlug(slug)) throw new Refusal('NOT_FOUND', { argument: 'slug' }, 404);
    const answer = await request(`${networkUrl}/certificates/${slug}.pdf`, {
      signal: AbortSignal.timeout(5_000),
    }).catch(() => {
      throw new Refusal('SERVICE_UNAVAILABLE', {}, 503);
    });
    const body = Buffer.from(await answer.body.arrayBuffer());
    if (answer.statusCode === 404) throw new Refusal('NOT_FOUND', { argument: 'slug' }, 404);
    if (answer.statusCode !== 200) throw new Refusal('SERVICE_UNAVAILABLE', {}, 503);
    for (const name of passedOn) if (answer.headers[name]) response.set(name, String(answer.headers[name]));
    response.send(body);
  };
