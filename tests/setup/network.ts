import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { type Network, type NetworkOptions, startNetwork } from '../../services/start-network.ts';

/** Starts a whole network on fresh databases of this run's PostgreSQL; nodes are looked at only when a test asks. */
export const startTestNetwork = (options: NetworkOptions): Promise<Network> =>
  startNetwork({
    databaseServer: inject('postgresUrl'),
    databasePrefix: `net_${randomBytes(4).toString('hex')}_`,
    watchSeconds: 0,
    logLevel: 'silent',
    ...options,
  });
