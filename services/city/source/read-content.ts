import { Refusal } from '../../shared/refusal.ts';
import { SourceError } from './entry.ts';
import { readApart } from './read-apart.ts';
import type { SourceReading } from './read-source.ts';
import type { SourceInput } from './source.ts';

/** Returns the bytes of what was handed in: as text, or in base64 when it is a workbook. Throws TEXT_MISSING. */
export function readContent(
  { content, format }: Pick<SourceInput, 'content' | 'format'>,
  argument: string,
): Uint8Array {
  if (!content) throw new Refusal('TEXT_MISSING', { argument });
  const isPacked = format === 'XLSX' || /^UEsDB[A-Za-z0-9+/]{20}/.test(content);
  return new Uint8Array(Buffer.from(content, isPacked ? 'base64' : 'utf8'));
}

/** Reads what was handed in. Throws TEXT_MISSING, or SOURCE_UNFIT when it cannot be read. */
export async function readHandedIn(
  input: Pick<SourceInput, 'content' | 'format' | 'kind'>,
  argument: string,
): Promise<SourceReading> {
  try {
    return await readApart(readContent(input, argument), { format: input.format, kind: input.kind });
  } catch (error) {
    throw error instanceof SourceError ? new Refusal('SOURCE_UNFIT', { argument }) : error;
  }
}
