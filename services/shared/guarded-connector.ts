import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildConnector, errors } from 'undici';
import { createAddressRule } from './allowed-address.ts';
import { outboundLimits } from './limits.ts';

/** Returns all IP addresses of a host name. */
export type Resolve = (hostname: string) => Promise<string[]>;

/** A host that must not be connected to; the message is for the log. */
export class ForbiddenAddressError extends Error {
  override name = 'ForbiddenAddressError';
  readonly code = 'ADDRESS_FORBIDDEN';
}

const resolveByDns: Resolve = async (hostname) => (await lookup(hostname, { all: true })).map(({ address }) => address);

/**
 * Creates what opens the sockets to addresses that a city or a person supplied: only to public ones by https, and to
 * those of the given networks (CIDR). A name is looked up once per connection, within 2 s, and the connection goes to
 * an address that was checked, so that another answer afterwards changes nothing.
 */
export function createGuardedConnector(
  networks: readonly string[],
  resolve: Resolve = resolveByDns,
): buildConnector.connector {
  const rule = createAddressRule(networks);
  const connect = buildConnector({ timeout: outboundLimits.connectMs });

  const findAddresses = async ({ hostname, protocol }: buildConnector.Options): Promise<string[]> => {
    const found = isIP(hostname) ? [hostname] : await inTime(resolve(hostname));
    const allowed = found.filter((address) => rule.allows(address, protocol));
    if (allowed.length === 0) throw new ForbiddenAddressError(`${protocol}//${hostname} must not be called`);
    return allowed.slice(0, outboundLimits.addresses);
  };
  return (options, callback) => {
    const connectTo = ([hostname, ...others]: string[]) =>
      connect({ ...options, hostname: hostname! }, (...result) => {
        if (result[0] && others.length > 0) connectTo(others);
        else callback(...result);
      });
    findAddresses(options).then(connectTo, (error) => callback(error, null));
  };
}

async function inTime(found: Promise<string[]>): Promise<string[]> {
  const stop = new AbortController();
  const late = async () => {
    await sleep(outboundLimits.lookUpMs, undefined, { signal: stop.signal });
    throw new errors.ConnectTimeoutError('the name could not be looked up in time');
  };
  try {
    return await Promise.race([found, late()]);
  } finally {
    stop.abort();
  }
}
