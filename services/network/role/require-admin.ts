import { Refusal } from '../../shared/refusal.ts';
import { isAdmin, type Viewer } from '../../shared/viewer.ts';

/** Returns the viewer when it is of the programme office; throws SIGN_IN_REQUIRED or ROLE_REQUIRED. */
export function requireAdmin(viewer: Viewer | null): Viewer {
  if (!viewer) throw new Refusal('SIGN_IN_REQUIRED');
  if (!isAdmin(viewer)) throw new Refusal('ROLE_REQUIRED');
  return viewer;
}
