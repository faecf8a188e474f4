import { parentPort } from 'node:worker_threads';
import { SourceError } from './entry.ts';
import { type ReadOptions, readSource } from './read-source.ts';

/** What the thread is asked: the bytes of a source, and how to read them. */
interface Question {
  bytes: Uint8Array;
  options: ReadOptions;
}

// Reads one source after the other in a thread of its own; see read-apart.ts.
parentPort!.on('message', async ({ bytes, options }: Question) => {
  try {
    parentPort!.postMessage({ reading: await readSource(bytes, options) });
  } catch (error) {
    parentPort!.postMessage({ reason: error instanceof SourceError ? error.reason : 'SOURCE_UNREADABLE' });
  }
});
