import { Refusal } from '../../shared/refusal.ts';
import type { Context } from '../context.ts';
import { getSource } from './get-source.ts';
import { readHandedIn } from './read-content.ts';
import { runSource, whileWaiting } from './run-source.ts';
import { kindOf, type SourceRecord } from './source.ts';

/**
 * Reads a source now and returns it; `content` is the new file of one that has no address. Throws SIGN_IN_REQUIRED, ROLE_REQUIRED,
 * NOT_FOUND, CONTENT_MISSING or SOURCE_UNFIT.
 */
export async function syncSource(
  context: Context,
  { id, content }: { id: string; content?: string | null },
): Promise<SourceRecord> {
  const source = await getSource(context, id);
  const { format, url } = source;
  if (!url && !content) throw new Refusal('CONTENT_MISSING', { argument: 'content' });
  const handedIn = { content: content ?? null, format, kind: kindOf(source) };
  const reading = url ? undefined : await readHandedIn(handedIn, 'content');
  return runSource(context, source, { reading, ...whileWaiting() });
}
