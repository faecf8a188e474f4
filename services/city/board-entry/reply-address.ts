import type { PrismaClient } from '../../../prisma/city/client/client.ts';
import { ensureLinkKey } from '../link/link-key.ts';
import { readSignedMailbox, writeSignedMailbox } from '../link/signed-mailbox.ts';

/** The two sides of a conversation: `answer` who answered a board entry, `entry` who put it up. */
export type ReplySide = 'answer' | 'entry';

const purpose = 'antwort';
const letters = { a: 'answer', e: 'entry' } as const satisfies Record<string, ReplySide>;

/** Writes the part before the @ to which one side of a conversation writes: `antwort+<conversation>.<a or e>.<signature>`. */
export const writeReplyMailbox = (key: string, conversation: string, side: ReplySide): string =>
  writeSignedMailbox(key, purpose, `${conversation}.${side === 'answer' ? 'a' : 'e'}`);

/** Reads such a part, in any case: the conversation and the side that may write there; null when this city did not write it. */
export async function readReplyAddress(
  db: Pick<PrismaClient, 'linkKey'>,
  localPart: string,
): Promise<{ conversation: string; side: ReplySide } | null> {
  const id = readSignedMailbox(await ensureLinkKey(db), purpose, localPart);
  const [conversation, letter] = id?.split('.') ?? [];
  return conversation && letter ? { conversation, side: letters[letter as keyof typeof letters] } : null;
}
