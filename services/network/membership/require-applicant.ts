import { Refusal } from '../../shared/refusal.ts';
import type { Viewer } from '../../shared/viewer.ts';
import { canApply } from './application.ts';

/** Returns the viewer when it can apply for membership; throws SIGN_IN_REQUIRED or ROLE_REQUIRED. */
export function requireApplicant(viewer: Viewer | null): Viewer {
  if (!viewer) throw new Refusal('SIGN_IN_REQUIRED');
  if (!canApply(viewer)) throw new Refusal('ROLE_REQUIRED');
  return viewer;
}
