import { Refusal } from '../../shared/refusal.ts';
import { isEditor, type Viewer } from '../../shared/viewer.ts';

/** Returns the viewer when it is an editor of the city or of the programme office; throws SIGN_IN_REQUIRED or ROLE_REQUIRED. */
export function requireEditor(viewer: Viewer | null, city: string): Viewer {
  if (!viewer) throw new Refusal('SIGN_IN_REQUIRED');
  if (!isEditor(viewer, city)) throw new Refusal('ROLE_REQUIRED');
  return viewer;
}
