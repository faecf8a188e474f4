import { Refusal } from './refusal.ts';
import { createTurns } from './turns.ts';

/**
 * Creates the queue in which a process writes large files one at a time. Throws FILES_EXCEEDED for a second file of one
 * request, and TOO_FREQUENT while too many requests wait.
 */
export function createFileQueue() {
  const served = new WeakSet<object>();
  const take = createTurns({ atOnce: 1, waiting: 4, againSeconds: 5 });

  return async <File>(request: object, write: () => Promise<File>): Promise<File> => {
    if (served.has(request)) throw new Refusal('FILES_EXCEEDED', { limit: 1 });
    served.add(request);
    return take(write);
  };
}
