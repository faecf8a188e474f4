import { PrismaClient } from '../../prisma/network/client/client.ts';
import { createAdapter } from '../shared/database.ts';
import type { Log } from '../shared/log.ts';
import type { Count } from '../shared/rate-counter.ts';
import type { Viewer } from '../shared/viewer.ts';
import type { SignInLimiter } from './account/sign-in-limiter.ts';
import { createLoaders, type Loaders } from './load-records.ts';
import type { Mailer } from './mail/mailer.ts';
import type { NodeAccess } from './node/node-access.ts';
import type { TokenIssuer } from './token/issue-token.ts';

/** The tables of the network. */
export type NetworkDatabase = PrismaClient;

/** What every request of the service shares. */
export interface Services {
  db: NetworkDatabase;
  log: Log;
  mailer: Mailer;
  nodes: NodeAccess;
  now: () => number;
  issueToken: TokenIssuer;
  /** Returns the secret of the network for one purpose, the same in all its processes until the signing key changes. */
  deriveSecret(purpose: string): Buffer;
  signInLimiter: SignInLimiter;
  /** Counts how often a client tries to enrol a node. */
  countEnrolment: Count;
  /** Counts how often an account gives roles. */
  countGrant: Count;
  /** The addresses of the programme office, in lower case. */
  adminEmails: readonly string[];
  /** The address under which people reach the network: that of the gateway. */
  hubUrl: string;
  /** Where the hub's own process serves the cities that it hosts; null when it hosts none. */
  hostingUrl: string | null;
}

/** What every use case is given: the tables, who is asking, and the records of this request. */
export interface Context extends Services {
  viewer: Viewer | null;
  /** Stands for the machine that asks, in limits only. */
  client: string;
  loaders: Loaders;
}

/** Opens the tables of the network at the URL of a migrated database; `connections` is the size of the pool. */
export const openNetworkDatabase = (url: string, connections?: number): NetworkDatabase =>
  new PrismaClient({ adapter: createAdapter(url, connections) });

/** Creates the context of one request. */
export const createContext = (services: Services, viewer: Viewer | null, client: string): Context => ({
  ...services,
  viewer,
  client,
  loaders: createLoaders(services.db),
});

/** Forgets what the request has read before a change, so that the answer shows what is on record after it. */
export async function thenReadAnew<Result>(context: Context, change: Promise<Result>): Promise<Result> {
  const result = await change;
  context.loaders = createLoaders(context.db);
  return result;
}
