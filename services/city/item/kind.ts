import type { z } from 'zod';
import type { Prisma, PrismaClient, Visibility } from '../../../prisma/city/client/client.ts';
import type { ItemData, ItemKind } from '../../shared/feed/item.ts';

/** What all that a city owns has in common. */
export interface Item {
  id: string;
  title: string;
  visibility: Visibility;
  createdAt: Date;
  updatedAt: Date;
  withdrawnAt: Date | null;
}

/** What the fields of an input read, once they are checked. */
export type Draft<Fields extends z.ZodRawShape> = z.output<z.ZodObject<Fields>>;

/** A kind of thing that cities own: all that the common verbs need to know to create, change, list and find it. */
export interface Kind<Row extends Item, Fields extends z.ZodRawShape = z.ZodRawShape> {
  /** Its word in ids. */
  name: ItemKind;
  /** Its table in the Prisma client. */
  table: Uncapitalize<Prisma.ModelName>;
  /** How each field of its inputs is checked. Every one reads null: as its default, as empty, or as a mistake. */
  fields: Fields;
  /** Which columns the fields that were sent fill. */
  columns(draft: Partial<Draft<Fields>>): Partial<Row>;
  /** What the fields that were sent refer to; also those of what the feed says. */
  references?(draft: Partial<Draft<Fields>>): Reference[];
  /** Throws a Refusal when the columns do not fit each other. */
  check?(row: Row): void;
  /** The columns that follow from others, and from when they are written. */
  derive?(row: Row, now: Date): Partial<Row>;
  /** Throws a Refusal when another thing of the city holds what no two may share; nobody else takes it before the transaction ends. */
  claim?(transaction: Prisma.TransactionClient, row: Row): Promise<void>;
  /** The condition that a row is in a district, for kinds that are listed by district. */
  inDistrict?(id: string): object;
  /** The condition that a row still counts at a point in time; without it lists hold it for ever. */
  lasts?(at: Date): object;
  /** What the feed says of a row. What it refers to and nobody may read is left out after that. */
  feedData(row: Row): ItemData;
}

/** Ids in a field of an input, and the kind they must be of. */
export interface Reference {
  field: string;
  kind: Pick<Kind<never>, 'name' | 'table'>;
  ids: string[];
}

/** A city's database, or a transaction in it. */
export type Database = PrismaClient | Prisma.TransactionClient;

/** What the common verbs use of a table. */
interface Table<Row> {
  findMany(query: { where: object; select?: object; orderBy?: object[]; take?: number }): Promise<Row[]>;
  findFirst(query: { where: object }): Promise<Row | null>;
  count(query: { where: object }): Promise<number>;
  createManyAndReturn(query: { data: object[]; skipDuplicates: true }): Promise<Row[]>;
  update(query: { where: { id: string }; data: object }): Promise<Row>;
}

/** Returns the table of a kind. Prisma's own types of the tables have no common form, hence the cast. */
export const tableOf = <Row extends Item>(db: Database, kind: Pick<Kind<Row>, 'table'>): Table<Row> =>
  db[kind.table] as unknown as Table<Row>;
