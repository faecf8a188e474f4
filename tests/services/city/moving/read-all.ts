import { orders, ownTables } from '../../../../services/city/moving/own-tables.ts';
import { withConnection } from '../../../../services/shared/database.ts';

/** Reads all rows of all tables with what a city owns, each as the text that PostgreSQL writes for it. */
export const readAll = (databaseUrl: string): Promise<Record<string, string[]>> =>
  withConnection(databaseUrl, async (client) => {
    await client.query("SET TIME ZONE 'UTC'");
    const all: Record<string, string[]> = {};
    for (const table of ownTables) {
      const order = orders[table] ?? '"id"';
      const { rows } = await client.query(`SELECT "${table}"::text AS row FROM "${table}" ORDER BY ${order}`);
      all[table] = rows.map(({ row }) => row);
    }
    return all;
  });
