import type pg from 'pg';
import { withConnection } from '../../shared/database.ts';
import { exportLimits } from './limits.ts';
import { type OwnTable, orders } from './own-tables.ts';

/** A column of a table: its name and its type, as PostgreSQL calls them. */
export interface Column {
  name: string;
  type: string;
}

/** Does a piece of reading in which the whole database is as it was at one moment. */
export const inSnapshot = <Result>(
  databaseUrl: string,
  read: (snapshot: pg.Client) => Promise<Result>,
): Promise<Result> =>
  withConnection(databaseUrl, async (client) => {
    await client.query("SET TIME ZONE 'UTC'");
    await client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
    return read(client);
  });

/** Reads the columns of a table in their order. */
export async function readColumns(snapshot: pg.Client, table: OwnTable): Promise<Column[]> {
  const { rows } = await snapshot.query(
    `SELECT attname AS name, format_type(atttypid, NULL) AS type FROM pg_attribute
      WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum`,
    [`"${table}"`],
  );
  return rows;
}

/** Reads the rows of a table in order, so many at a time; `expression` says in SQL what is read of a row. */
export async function* readRows<Row>(snapshot: pg.Client, table: OwnTable, expression: string): AsyncGenerator<Row[]> {
  const order = orders[table] ?? '"id"';
  await snapshot.query(`DECLARE export CURSOR FOR SELECT ${expression} AS row FROM "${table}" ORDER BY ${order}`);
  for (;;) {
    const { rows } = await snapshot.query(`FETCH ${exportLimits.rowsAtOnce} FROM export`);
    if (rows.length === 0) break;
    yield rows.map(({ row }) => row);
  }
  await snapshot.query('CLOSE export');
}
