import type { Prisma } from '../../../prisma/directory/client/client.ts';
import type { ListingRow } from '../listing.ts';
import { findWords } from './find-words.ts';
import { learnWords } from './learn-words.ts';
import { writeEndings } from './write-endings.ts';

/** Has things found by the present name of their city. */
export async function rewordListings(tx: Prisma.TransactionClient, ids: string[]): Promise<void> {
  const rows = await tx.$queryRaw<(Pick<ListingRow, 'id' | 'kind' | 'data'> & { name: string })[]>`
    SELECT id, kind, data, name FROM "Listing" JOIN "City" ON slug = city
    WHERE id = ANY(${ids}) AND "removedAt" IS NULL`;
  const reworded = rows.flatMap(({ id, kind, data, name }) => {
    const words = findWords(kind, data, name);
    return words ? { ...words, id, endings: writeEndings(words) } : [];
  });
  await tx.$executeRaw`
    UPDATE "Listing" SET words = words_of(heading, about, subjects, rest, place, endings)
    FROM jsonb_to_recordset(${JSON.stringify(reworded)}::jsonb)
      AS new(id text, heading text, about text, subjects text, rest text, place text, endings text)
    WHERE "Listing".id = new.id`;
  await learnWords(tx, reworded);
}
