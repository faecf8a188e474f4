import { Prisma } from '../../../prisma/city/client/client.ts';

/** What `foldName` makes of a text, in SQL. */
export const foldedBy = (text: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`replace(lower(replace(${text}, 'İ', 'i')), 'ς', 'σ')`;
