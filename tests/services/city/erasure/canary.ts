import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { type Place, personalData } from '../../../../services/city/erasure/personal-data.ts';
import { withConnection } from '../../../../services/shared/database.ts';

/** A person whose address and name stand nowhere else. */
export const canary = { address: 'zita.kanari@privat.example', name: 'Zita Kanari' } as const;

/** Finds the canary in a text, however it is written. */
export const findCanary = (text: string): string[] => text.match(/zita|kanari/gi) ?? [];

/** A column of the city's schema. */
export interface Column {
  table: string;
  column: string;
  type: string;
  isList: boolean;
}

const schema = await readFile(new URL('../../../../prisma/city/schema.prisma', import.meta.url), 'utf8');
const enums = new Map(
  [...schema.matchAll(/^enum (\w+) \{\n([^}]*)\}/gm)].map(([, name, words]) => [name!, words!.trim().split(/\s+/)[0]!]),
);

/** Every column of prisma/city/schema.prisma. */
export const columns: Column[] = [...schema.matchAll(/^model (\w+) \{\n([^}]*(?:\{\}[^}]*)*)\n\}/gm)].flatMap(
  ([, table, body]) =>
    [...body!.matchAll(/^ {2}(\w+) +(\w+)(\[\])?\??/gm)].map(([, column, type, isList]) => ({
      table: table!,
      column: column!,
      type: type!,
      isList: Boolean(isList),
    })),
);

/** Puts one row into every table, with the canary in every place of the list that can hold it. */
export const plantCanary = (databaseUrl: string, at: Date): Promise<void> =>
  withConnection(databaseUrl, async (client) => {
    for (const table of new Set(personalData.map((place) => place.table))) {
      const row = Object.fromEntries(
        columns.filter((column) => column.table === table).map((column) => [column.column, plantFor(column, at)]),
      );
      const name = pg.escapeIdentifier(table);
      await client.query(`DELETE FROM ${name}`);
      await client.query(`INSERT INTO ${name} SELECT * FROM json_populate_record(NULL::${name}, $1)`, [row]);
    }
  });

function plantFor({ table, column, type, isList }: Column, at: Date): unknown {
  const place = personalData.find((one) => one.table === table && one.column === column);
  if (place) return plantedIn(place, type);
  if (isList) return [];
  switch (type) {
    case 'String':
      if (column === 'busyKey') return randomUUID();
      return column === 'id' ? `hattingen:${table.toLowerCase()}:garten` : 'x';
    case 'DateTime':
      return /withdrawn|ended|closed|left|gone|sent|claimed|failing/.test(column) ? null : at;
    case 'Json':
      return {};
    case 'Boolean':
      return false;
    case 'Int':
    case 'Float':
      return 1;
    default:
      return enums.get(type);
  }
}

function plantedIn({ holds, column, table }: Place, type: string): unknown {
  if (holds === 'address') return canary.address;
  if (holds === 'address or name') return canary.name;
  if (holds === 'name') return canary.name;
  if (table === 'IdempotentWrite' || column === 'uid' || column === 'messageId') return `<${canary.address}>`;
  const text = `Fragen an ${canary.name.toUpperCase()}, mailto:${canary.address.replace('@', '%40')}.`;
  return type === 'Json' ? { fields: { contact: [{ text }] }, basis: { [column]: text } } : text;
}

/** Returns every row of every table of a database as one text. */
export const dumpDatabase = (databaseUrl: string): Promise<string> =>
  withConnection(databaseUrl, async (client) => {
    const { rows: tables } = await client.query(
      `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
        WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
    );
    const texts: string[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query(`SELECT to_jsonb(dumped)::text AS row FROM ${name} AS dumped`);
      texts.push(...rows.map(({ row }) => `${name} ${row}`));
    }
    return texts.join('\n');
  });
