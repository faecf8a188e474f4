import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** This machine itself, for trying things out. */
export const loopback = ['127.0.0.0/8', '::1/128'];

/** Tells whether a text names a network in CIDR notation, for instance 10.0.0.0/8. */
export const isNetwork = (text: string): boolean => isIP(text.split('/')[0]!) > 0 && ipaddr.isValidCIDR(text);

/** Decides which addresses may be connected to on behalf of a city or a person. */
export interface AddressRule {
  /** Tells whether an IP address may be connected to by `https:` or `http:`. */
  allows(address: string, protocol: string): boolean;
  /** Tells whether a URL can be connected to at all, as far as that is known before its name is looked up. */
  admits(url: string): boolean;
}

/**
 * Creates the rule: https to public unicast addresses, and https or http to the given networks (CIDR). An IPv4 address
 * that is mapped into IPv6 counts as what it is; those of tunnels and translators are not public.
 */
export function createAddressRule(networks: readonly string[]): AddressRule {
  const ranges = networks.map((network) => ipaddr.parseCIDR(network));
  const allows = (address: string, protocol: string) => {
    if (!ipaddr.isValid(address)) return false;
    const ip = ipaddr.process(address);
    if (ranges.some((range) => range[0].kind() === ip.kind() && ip.match(range))) return /^https?:$/.test(protocol);
    return protocol === 'https:' && isPublic(ip);
  };
  return {
    allows,
    admits(text) {
      const url = URL.parse(text);
      if (!url || url.username || url.password) return false;
      const host = url.hostname.replace(/^\[|\]$|\.$/g, '');
      const address = host === 'localhost' || host.endsWith('.localhost') ? '127.0.0.1' : host;
      if (ipaddr.isValid(address)) return allows(address, url.protocol);
      return url.protocol === 'https:' || (url.protocol === 'http:' && ranges.length > 0);
    },
  };
}

const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');

const isPublic = (ip: ipaddr.IPv4 | ipaddr.IPv6): boolean =>
  ip.range() === 'unicast' && (ip.kind() === 'ipv4' || ip.match(globalUnicast));
