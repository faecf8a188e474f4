import type { IRouter } from 'express';
import jwt from 'jsonwebtoken';
import { Refusal } from '../../shared/refusal.ts';
import type { ServedCity } from '../context.ts';
import { ensureNodeKey } from './node-key.ts';

/** How long a proof holds, in seconds. */
const proofSeconds = 60;

/**
 * Adds the address at which a city's node proves to a hub that it holds its key: it signs the word that it is asked
 * with, its slug and the hub that it was started for (RFC 7519, ES256).
 */
export function addProofRoute(router: IRouter, { slug, db }: ServedCity, hub: string, now: () => Date): void {
  router.get(`/${slug}/.well-known/stadtverbund`, async (request, response) => {
    const { nonce } = request.query;
    if (typeof nonce !== 'string' || !/^[\w-]{16,100}$/.test(nonce)) {
      throw new Refusal('VALUE_INVALID', { argument: 'nonce' });
    }
    const { privateKey, kid } = await ensureNodeKey(db, now());
    const proof = jwt.sign({ nonce }, privateKey, {
      algorithm: 'ES256',
      keyid: kid,
      subject: slug,
      audience: hub,
      expiresIn: proofSeconds,
    });
    response.set('cache-control', 'no-store').json({ proof });
  });
}
