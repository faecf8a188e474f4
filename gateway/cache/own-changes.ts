import type { Session } from '../session.ts';
import type { Changes } from './basis.ts';

/** Tells what a mutation may have changed: nothing when it was anonymous and every field of it was refused. */
export function readOwnChanges(data: unknown, { viewer, changesHub, basis }: Session): Changes {
  const isRefused = !viewer && Object.values(data ?? {}).every((value) => value === null);
  if (isRefused) return [];
  return changesHub ? 'all' : [...basis.cities].map((city) => ({ city, kind: null }));
}
