import { createHmac, randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { readClientAddress } from './client-address.ts';

/** Names the machine that sends a request. */
export type NameClient = (request: IncomingMessage) => string;

/**
 * Creates what names clients to the services of the hub: the same word for one machine as long as this process runs,
 * from which its address cannot be found, so that no address travels on or is logged.
 */
export function createNameClient(proxies = 0): NameClient {
  const secret = randomBytes(32);
  return (request) =>
    createHmac('sha256', secret).update(readClientAddress(request, proxies)).digest('base64url').slice(0, 22);
}
