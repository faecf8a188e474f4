import { createBrotliDecompress, createGunzip } from 'node:zlib';
import { AnswerError } from './read-answer.ts';

/** Takes a compressed body as it arrives. */
export interface Inflater {
  write(chunk: Buffer): void;
  /** Returns the whole inflated body; rejects with an AnswerError when it is broken. */
  finish(): Promise<Buffer>;
  destroy(): void;
}

const decoders: Record<string, () => ReturnType<typeof createGunzip>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  br: createBrotliDecompress as never,
};

/** Creates an inflater that calls `onTooLarge` as soon as more than `maxBytes` came out; null for an unknown encoding. */
export function createInflater(encoding: string, maxBytes: number, onTooLarge: () => void): Inflater | null {
  const create = Object.hasOwn(decoders, encoding) ? decoders[encoding] : undefined;
  if (!create) return null;
  const decoder = create();
  const inflated = Promise.withResolvers<Buffer>();
  inflated.promise.catch(() => undefined);
  const chunks: Buffer[] = [];
  let bytes = 0;
  decoder
    .on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= maxBytes) return void chunks.push(chunk);
      decoder.destroy();
      onTooLarge();
    })
    .on('end', () => inflated.resolve(Buffer.concat(chunks)))
    .on('error', () => inflated.reject(new AnswerError('unreadable', 'not in the encoding that it names')));
  return {
    write: (chunk) => void decoder.write(chunk),
    finish() {
      decoder.end();
      return inflated.promise;
    },
    destroy: () => void decoder.destroy(),
  };
}
