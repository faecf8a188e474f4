import type pg from 'pg';
import { contractVersion } from '../../shared/contract/version.ts';
import { dataFormat, ownTables } from './own-tables.ts';
import { readRows } from './read-rows.ts';

/** Writes all that a city owns as JSON: each table as a list of its rows, each row with all its columns. */
export async function* writeData(snapshot: pg.Client, city: string, exportedAt: Date): AsyncGenerator<string> {
  const head = JSON.stringify({ ...dataFormat, city, contractVersion, exportedAt });
  yield `${head.slice(0, -1)},"tables":{`;
  for (const [index, table] of ownTables.entries()) {
    yield `${index > 0 ? ',' : ''}\n"${table}":[`;
    let between = '\n';
    for await (const rows of readRows<string>(snapshot, table, `row_to_json("${table}")::text`)) {
      yield between + rows.join(',\n');
      between = ',\n';
    }
    yield ']';
  }
  yield '\n}}\n';
}
