import { createHash } from 'node:crypto';
import { Refusal } from '../../shared/refusal.ts';
import { SourceError } from './entry.ts';
import { sourceLimits } from './limits.ts';
import { readApart } from './read-apart.ts';
import type { SourceReading } from './read-source.ts';
import type { SourceInput } from './source.ts';

type HandedIn = Pick<SourceInput, 'content' | 'format' | 'kind'>;

/** Reads what was handed in: a text, or a workbook in base64. Throws TEXT_MISSING, or a SourceError that says what is wrong. */
export async function readContent(
  { content, format, kind }: HandedIn,
  argument: string,
): Promise<SourceReading & { digest: string }> {
  if (!content) throw new Refusal('TEXT_MISSING', { argument });
  const isPacked = format === 'XLSX' || /^UEsDB[A-Za-z0-9+/]{20}/.test(content);
  const bytes = new Uint8Array(Buffer.from(content, isPacked ? 'base64' : 'utf8'));
  const reading = await readApart(bytes, { format, kind });
  if (reading.entries.length > sourceLimits.handedInRows) throw new SourceError('SOURCE_LONG');
  return { ...reading, digest: digestOf(bytes) };
}

/** Reads what was handed in. Throws TEXT_MISSING, SOURCE_LONG for more than 500 rows, or SOURCE_UNFIT when it cannot be read. */
export async function readHandedIn(input: HandedIn, argument: string): Promise<SourceReading & { digest: string }> {
  try {
    return await readContent(input, argument);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    if (error.reason !== 'SOURCE_LONG') throw new Refusal('SOURCE_UNFIT', { argument });
    throw new Refusal('SOURCE_LONG', { argument, limit: sourceLimits.handedInRows });
  }
}

/** Returns what tells whether two files are the same: their SHA-256. */
export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64url');
