import { Prisma, type Visibility } from '../../../prisma/city/client/client.ts';
import { Refusal } from '../../shared/refusal.ts';
import { isEditor, isMaintainer, isMember, type Viewer } from '../../shared/viewer.ts';
import type { Context } from '../context.ts';
import type { Item } from './kind.ts';

/** Tells whether a viewer may change what a city owns, and decide on what others propose. */
export const canWrite = (viewer: Viewer | null, city: string): boolean => isEditor(viewer, city);

/** Tells whether a viewer may propose changes to what a city owns; who may write may do so too. */
export const canPropose = (viewer: Viewer | null, city: string): boolean => isMaintainer(viewer, city);

/**
 * The one place that decides who reads what: nobody reads what was withdrawn; who prepares the city's things reads its
 * drafts. Only the triggers of the feed know besides what is public; see `isPublic` in prisma/city/migrations.
 */
function readableBy(viewer: Viewer | null, city: string): Visibility[] {
  if (canPropose(viewer, city)) return ['DRAFT', 'MEMBERS', 'PUBLIC'];
  return isMember(viewer) ? ['MEMBERS', 'PUBLIC'] : ['PUBLIC'];
}

/** Tells whether a viewer may read a thing of a city. */
export const canRead = (viewer: Viewer | null, city: string, item: Pick<Item, 'visibility' | 'withdrawnAt'>): boolean =>
  item.withdrawnAt === null && readableBy(viewer, city).includes(item.visibility);

/** The same as a condition for Prisma. */
export const readableWhere = (viewer: Viewer | null, city: string) => ({
  withdrawnAt: null,
  visibility: { in: readableBy(viewer, city) },
});

/** The same as a condition in SQL. */
export const readableSql = (viewer: Viewer | null, city: string) =>
  Prisma.sql`"withdrawnAt" IS NULL AND "visibility"::text = ANY(${readableBy(viewer, city)}::text[])`;

/** Returns the viewer when it may do something in the city; throws SIGN_IN_REQUIRED or ROLE_REQUIRED. */
export function requireRight({ viewer, city }: Context, can: (viewer: Viewer, city: string) => boolean): Viewer {
  if (!viewer) throw new Refusal('SIGN_IN_REQUIRED');
  if (!can(viewer, city)) throw new Refusal('ROLE_REQUIRED');
  return viewer;
}

/** Returns an item that the viewer can read; throws NOT_FOUND for any other, as when it was withdrawn. */
export function requireReadable<Thing extends Pick<Item, 'visibility' | 'withdrawnAt'>>(
  { viewer, city }: Context,
  item: Thing,
  argument = 'id',
): Thing {
  if (!canRead(viewer, city, item)) throw new Refusal('NOT_FOUND', { argument });
  return item;
}
