import type { Extract } from './extract.ts';
import type { Format } from './formats.ts';
import type { Subject } from './subjects.ts';
import { writeCsv } from './write-csv.ts';
import { writeGeojson } from './write-geojson.ts';
import { writeIcs } from './write-ics.ts';
import { writeJsonld } from './write-jsonld.ts';
import { writeAtom, writeRss } from './write-news.ts';
import { writeXlsx } from './write-xlsx.ts';

type Write = (extract: Extract, subject: Subject) => string | Promise<Buffer>;

/** How a file of each format is written. */
export const writers: Record<Format, Write> = {
  csv: writeCsv,
  xlsx: writeXlsx,
  ics: writeIcs,
  geojson: writeGeojson,
  rss: writeRss,
  atom: writeAtom,
  jsonld: writeJsonld,
};
