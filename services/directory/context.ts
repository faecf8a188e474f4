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

/** Opens the tables of the directory at the URL of a migrated database; `connections` is the size of the pool. */
export const openDirectoryDatabase = (url: string, connections?: number): DirectoryDatabase =>
  new PrismaClient({ adapter: createAdapter(url, connections) });
