import { PrismaClient } from '../../prisma/directory/client/client.ts';
import { createAdapter } from '../shared/database.ts';
import type { Viewer } from '../shared/viewer.ts';

/** The tables of the directory. */
export type DirectoryDatabase = PrismaClient;

/** What every use case is given: the tables, who is asking, when, and what addresses of files begin with. */
export interface Context {
  db: DirectoryDatabase;
  viewer: Viewer | null;
  now: Date;
  publicUrl: string;
}

/**
 * PostgreSQL takes a look into the words of a row for as cheap as a look at a number, and so would rather read all
 * rows than the index of words when much is found; that takes ten times as long.
 */
const planning = '-c enable_seqscan=off -c plan_cache_mode=force_custom_plan';

/** Opens the tables of the directory at the URL of a migrated database; `connections` is the size of the pool. */
export const openDirectoryDatabase = (url: string, connections?: number): DirectoryDatabase =>
  new PrismaClient({ adapter: createAdapter(url, connections, planning) });
