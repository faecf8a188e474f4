import { PrismaClient } from '../../prisma/network/client/client.ts';
import { createAdapter } from '../shared/database.ts';
import type { Log } from '../shared/log.ts';
import type { Viewer } from '../shared/viewer.ts';
import { createLoaders, type Loaders } from './load-records.ts';

/** The tables of the network. */
export type NetworkDatabase = PrismaClient;

/** What every use case is given: the tables, who is asking, and the records of this request. */
export interface Context {
  db: NetworkDatabase;
  viewer: Viewer | null;
  loaders: Loaders;
  log: Log;
}

/** Opens the tables of the network at the URL of a migrated database; `connections` is the size of the pool. */
export const openNetworkDatabase = (url: string, connections?: number): NetworkDatabase =>
  new PrismaClient({ adapter: createAdapter(url, connections) });

/** Creates the context of one request. */
export const createContext = (db: NetworkDatabase, viewer: Viewer | null, log: Log): Context => ({
  db,
  viewer,
  loaders: createLoaders(db),
  log,
});

/** Forgets what the request has read before a change, so that the answer shows what is on record after it. */
export async function thenReadAnew<Result>(context: Context, change: Promise<Result>): Promise<Result> {
  const result = await change;
  context.loaders = createLoaders(context.db);
  return result;
}
