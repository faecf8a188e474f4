import type { IncomingMessage } from 'node:http';
import ipaddr from 'ipaddr.js';

/**
 * Returns who sends a request: its IPv4 address, or the /64 network of its IPv6 address, since one person holds all of
 * that. With so many proxies in front it is the address that the outermost of them has seen (`X-Forwarded-For`).
 */
export function readClientAddress({ headers, socket }: IncomingMessage, proxies: number): string {
  const forwarded = proxies > 0 ? String(headers['x-forwarded-for'] ?? '').split(',') : [];
  return findNetwork(forwarded.at(-proxies)?.trim() ?? '') ?? findNetwork(socket.remoteAddress ?? '') ?? 'unknown';
}

/** As Node writes the usual case, which is not worth reading further. */
const plainIpv4 = /^(?:::ffff:)?(\d{1,3}(?:\.\d{1,3}){3})$/;

function findNetwork(address: string): string | null {
  const usual = plainIpv4.exec(address)?.[1];
  if (usual) return usual;
  if (!ipaddr.IPv6.isValid(address)) return null;
  const read = ipaddr.process(address);
  if (read instanceof ipaddr.IPv4) return read.toString();
  return `${read.parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(':')}::/64`;
}
