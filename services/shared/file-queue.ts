import { Refusal } from './refusal.ts';

/** How many requests wait for their file besides the one that gets it, and after how many seconds others may try again. */
const limits = { waiting: 4, againSeconds: 5 } as const;

/**
 * Creates the queue in which a process writes large files one at a time. Throws FILES_EXCEEDED for a second file of one
 * request, and TOO_FREQUENT while too many requests wait.
 */
export function createFileQueue() {
  const served = new WeakSet<object>();
  let inQueue = 0;
  let last: Promise<unknown> = Promise.resolve();

  return async <File>(request: object, write: () => Promise<File>): Promise<File> => {
    if (served.has(request)) throw new Refusal('FILES_EXCEEDED', { limit: 1 });
    served.add(request);
    if (inQueue > limits.waiting) throw new Refusal('TOO_FREQUENT', { limit: limits.againSeconds });
    inQueue += 1;
    const written = last.then(write);
    last = written.catch(() => undefined);
    try {
      return await written;
    } finally {
      inQueue -= 1;
    }
  };
}
