import pg from 'pg';
import { vi } from 'vitest';

/** What a node asks for by itself while it answers: which mails wait, who is to be forgotten, whether it is closed. */
const ownBusiness = /"(Closing|Delivery|Erasure|LinkKey|Mail|NodeKey)"/;

/** Returns the statements that some work sends to the database, but for those of the node's own business. */
export async function countStatements(work: () => Promise<unknown>): Promise<string[]> {
  const sent = vi.spyOn(pg.Client.prototype, 'query');
  try {
    await work();
    return sent.mock.calls
      .map(([query]) => (typeof query === 'string' ? query : (query as { text: string }).text))
      .filter((statement) => !ownBusiness.test(statement));
  } finally {
    sent.mockRestore();
  }
}
