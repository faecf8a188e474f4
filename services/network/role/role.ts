import type { RoleGrant } from '../../../prisma/network/client/client.ts';
import { isAdmin, isEditor, type Viewer } from '../../shared/viewer.ts';

/** A role and where it holds; city and region are empty where the role has none. */
export type Grant = Pick<RoleGrant, 'role' | 'city' | 'region'>;

/** A role that an account holds, as the resolvers read it. */
export type RoleRecord = Grant & Pick<RoleGrant, 'accountId' | 'grantedAt'> & { email: string };

/** Tells whether a viewer may give somebody a role: the office any, an editor those who work for the own city. */
export const canGrant = (viewer: Viewer | null, { role, city }: Grant): boolean =>
  isAdmin(viewer) || ((role === 'MAINTAINER' || role === 'MEMBER') && city !== '' && isEditor(viewer, city));

/** Tells whether a viewer may take a role from an account: who may give it may, and everyone their own. */
export const canWithdraw = (viewer: Viewer | null, grant: Grant, account: string | undefined): boolean =>
  canGrant(viewer, grant) || (viewer !== null && viewer.account === account);

/** Tells whether a viewer may see who holds which role, in a city or, without one, anywhere. */
export const canListRoles = (viewer: Viewer | null, city: string | null): boolean =>
  city === null ? isAdmin(viewer) : isEditor(viewer, city);
