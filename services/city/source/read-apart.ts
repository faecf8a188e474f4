import { Worker } from 'node:worker_threads';
import { SourceError } from './entry.ts';
import { sourceLimits } from './limits.ts';
import type { ReadOptions, SourceReading } from './read-source.ts';
import type { RowReason } from './row-reason.ts';

/** The thread that reads, while there is one; it ends when it was not needed for a while. */
let reader: Worker | null = null;
let resting: NodeJS.Timeout | undefined;
/** Sources are read one after the other, so that many at once need no more memory than one. */
let queue: Promise<unknown> = Promise.resolve();

/**
 * Reads a source in a thread of its own with bounded time and memory, so that no file can stop the city. Throws a SourceError
 * that says what is wrong with it, SOURCE_SLOW when it takes too long and SOURCE_UNREADABLE when it takes too much.
 */
export function readApart(
  bytes: Uint8Array,
  options: ReadOptions,
  { readMs }: { readMs: number } = sourceLimits,
): Promise<SourceReading> {
  if (bytes.length > sourceLimits.bytes) return Promise.reject(new SourceError('SOURCE_TOO_LARGE'));
  const reading = queue.then(() => readNext(bytes, options, readMs));
  queue = reading.catch(() => undefined);
  return reading;
}

async function readNext(bytes: Uint8Array, options: ReadOptions, readMs: number): Promise<SourceReading> {
  clearTimeout(resting);
  reader ??= startReader();
  const worker = reader;
  worker.ref();
  const { promise, resolve, reject } = Promise.withResolvers<SourceReading>();
  const fail = () => reject(new SourceError('SOURCE_UNREADABLE'));
  const timer = setTimeout(() => reject(new SourceError('SOURCE_SLOW')), readMs);
  let isIdle = false;
  const take = ({ reading, reason }: { reading?: SourceReading; reason?: RowReason }) => {
    isIdle = true;
    if (reading) resolve(reading);
    else reject(new SourceError(reason!));
  };
  worker.once('message', take).once('exit', fail);
  worker.postMessage({ bytes, options });
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    worker.off('message', take).off('exit', fail).unref();
    if (!isIdle) await end(worker);
    resting = setTimeout(() => void end(worker), sourceLimits.restMs);
    resting.unref();
  }
}

function startReader(): Worker {
  const worker = new Worker(new URL('read-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: sourceLimits.memoryMb },
    stdout: true,
    stderr: true,
  });
  // Its end is what counts.
  return worker.on('error', () => undefined);
}

async function end(worker: Worker): Promise<void> {
  if (reader === worker) reader = null;
  await worker.terminate();
}
