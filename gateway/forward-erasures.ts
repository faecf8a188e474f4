import express, { type RequestHandler } from 'express';
import { request } from 'undici';
import { isSlug } from '../services/shared/ids.ts';
import { Refusal } from '../services/shared/refusal.ts';
import { erasureLimits } from './limits.ts';

/** Creates the handlers of `POST /erasures/:slug`: cities know only the hub, and the network service keeps what was erased. */
export const forwardErasures = (networkUrl: string): RequestHandler<{ slug: string }>[] => [
  express.raw({ limit: erasureLimits.bytes, type: 'application/json' }),
  async ({ params: { slug }, body }, response) => {
    if (!isSlug(slug) || !Buffer.isBuffer(body)) throw new Refusal('BODY_INVALID', {}, 400);
    const answer = await request(`${networkUrl}/erasures/${slug}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      signal: AbortSignal.timeout(erasureLimits.askMs),
    }).catch(() => {
      throw new Refusal('SERVICE_UNAVAILABLE', {}, 503);
    });
    const answered = Buffer.from(await answer.body.arrayBuffer());
    response.status(answer.statusCode).type('json').send(answered);
  },
];
