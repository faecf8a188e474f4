import { readFile, stat } from 'node:fs/promises';
import { Unzip, type UnzipFileInfo, UnzipInflate, unzipSync } from 'fflate';
import { z } from 'zod';
import { StartError } from '../../shared/run-process.ts';
import { findUnagreed } from './find-unagreed.ts';
import type { ImportLimits } from './limits.ts';
import { dataFormat, type OwnTable } from './own-tables.ts';
import { createTableSchemas } from './row-schemas.ts';

const dataFile = 'data.json';
const headSchema = z.object({ format: z.literal(dataFormat.format), version: z.number(), city: z.string() });

/** What an export brings along: the rows of each table. */
export type Tables = Record<OwnTable, object[]>;

/**
 * Reads the export of a city from a file and checks all of it. Throws a StartError for a file that is no export, is cut
 * off or too large, is of another city or of a newer version, holds a field that is not as it should be, or a person's
 * name or private address without consent.
 */
export async function readExport(file: string, city: string, limits: ImportLimits): Promise<Tables> {
  const size = await stat(file).then(
    (stats) => stats.size,
    () => refuse(`Die Datei ${file} kann nicht gelesen werden.`),
  );
  if (size > limits.zipBytes) refuse(`Die Datei ${file} ist größer als ${limits.zipBytes} Byte.`);
  const data = readData(new Uint8Array(await readFile(file)), file, limits);
  const head = headSchema.safeParse(data);
  if (!head.success) return refuse(`Die Datei ${file} ist kein Export einer Stadt.`);
  if (head.data.version !== dataFormat.version)
    refuse('Der Export ist von einer anderen Version. Bringen Sie diesen Knoten auf den neuesten Stand.');
  if (head.data.city !== city) refuse(`Der Export ist von ${head.data.city}, und dieser Knoten ist der von ${city}.`);
  const read = createTableSchemas(city).safeParse((data as { tables?: unknown }).tables);
  if (!read.success) {
    return refuse(
      `Im Export steht an der Stelle ${read.error.issues[0]!.path.join('.')} etwas, das dort nicht hingehört.`,
    );
  }
  const unagreed = findUnagreed(read.data);
  if (unagreed) {
    return refuse(
      `Im Export steht bei ${unagreed} ein Name oder eine private Adresse ohne gültige Einwilligung. Tragen Sie die Einwilligung am bisherigen Knoten ein, oder nehmen Sie die Angabe dort heraus, und holen Sie den Export neu.`,
    );
  }
  return read.data;
}

function refuse(sentence: string): never {
  throw new StartError(sentence);
}

/** Reads the data of an archive and stops as soon as they are more than they may be, whatever it says of their size. */
function readData(zip: Uint8Array, file: string, limits: ImportLimits): unknown {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const unzip = new Unzip((entry) => {
    if (entry.name !== dataFile) return;
    entry.ondata = (error, chunk) => {
      if (error) throw error;
      size += chunk.length;
      if (size > limits.dataBytes) refuse(`Die Datei ${file} enthält mehr als ${limits.dataBytes} Byte.`);
      chunks.push(chunk);
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  try {
    if (listEntries(zip).filter(({ name }) => name === dataFile).length !== 1) throw new Error('no data');
    for (let at = 0; at < zip.length; at += 65_536)
      unzip.push(zip.subarray(at, at + 65_536), at + 65_536 >= zip.length);
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)));
  } catch (error) {
    if (error instanceof StartError) throw error;
    return refuse(`Die Datei ${file} ist kein Export oder abgeschnitten. Holen Sie sie noch einmal.`);
  }
}

/** Reads what the archive lists at its end, which one that was cut off does not have. */
function listEntries(zip: Uint8Array): UnzipFileInfo[] {
  const entries: UnzipFileInfo[] = [];
  unzipSync(zip, {
    filter(entry) {
      entries.push(entry);
      return false;
    },
  });
  return entries;
}
