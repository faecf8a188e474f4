import { pipeline, Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';

/** A file of an archive: its path in it and its text, part by part. */
export interface ArchivedFile {
  path: string;
  parts: AsyncIterable<string> | Iterable<string>;
}

/**
 * Writes files one after the other as a ZIP archive; of the whole it holds no more than a part at a time. The library
 * writes the archive; Node's zlib packs the files with half the work, and not on the thread that answers requests.
 */
export async function* writeZip(files: ArchivedFile[], modifiedAt: Date): AsyncGenerator<Uint8Array> {
  const written: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    written.push(chunk);
  });
  for (const { path, parts } of files) {
    const file: ZipInputFile = { filename: path, size: 0, crc: 0, compression: 8, mtime: modifiedAt };
    zip.add(file);
    for await (const chunk of pack(file, parts)) {
      file.ondata!(null, chunk, false);
      yield* written.splice(0);
    }
    file.ondata!(null, new Uint8Array(), true);
    yield* written.splice(0);
  }
  zip.end();
  yield* written;
}

/** Packs the parts of a file and keeps count of their size and checksum. What fails on the way fails the packed stream. */
function pack(file: ZipInputFile, parts: ArchivedFile['parts']): AsyncIterable<Buffer<ArrayBuffer>> {
  async function* count() {
    for await (const part of parts) {
      const bytes = Buffer.from(part);
      file.size += bytes.length;
      file.crc = crc32(bytes, file.crc);
      yield bytes;
    }
  }
  return pipeline(Readable.from(count(), { highWaterMark: 1 }), createDeflateRaw(), () => undefined) as never;
}
