import pg from 'pg';
import { type KindName, kinds, rowOf, type Shape } from './rows.ts';
import { createText, open, secret } from './texts.ts';

/** A change of a city's tables that goes past its node; `keys` null stands for all things of the kind. */
export type TableWrite =
  | { verb: 'store'; kind: KindName; keys: string[]; shape: Shape }
  | { verb: 'hide' | 'withdraw' | 'delete' | 'rewrite'; kind: KindName; keys: string[] | null }
  | { verb: 'rename'; kind: KindName; from: string; to: string }
  | { verb: 'office'; name: string | null }
  | { verb: 'clear'; kind: KindName };

/** Does a change on a connection to the city's database. */
export async function writeTables(client: pg.ClientBase, slug: string, write: TableWrite): Promise<void> {
  if (write.verb === 'office') return writeOffice(client, write.name);
  const { kind } = write;
  const table = tableOf(kind);
  const id = (key: string) => `${slug}:${kind}:${key}`;
  if (write.verb === 'clear') {
    await client.query(`TRUNCATE ${table}`);
  } else if (write.verb === 'rename') {
    const isFree = `NOT EXISTS (SELECT FROM ${table} WHERE id = $2)`;
    await client.query(`UPDATE ${table} SET id = $2 WHERE id = $1 AND ${isFree}`, [id(write.from), id(write.to)]);
  } else if (write.verb === 'store') {
    await storeRows(
      client,
      kind,
      write.keys.map((key) => rowOf(slug, kind, key, write.shape)),
    );
  } else {
    const only = write.keys ? 'id = ANY($1)' : '$1::text[] IS NULL';
    await client.query(`${statements[write.verb](kind)} WHERE ${only}`, [write.keys?.map(id) ?? null]);
  }
}

const tableOf = (kind: KindName) => pg.escapeIdentifier(kinds[kind].table);

/** What was withdrawn gets secret texts with the next rewriting, as an editor may empty or misuse it. */
const statements: Record<'hide' | 'withdraw' | 'delete' | 'rewrite', (kind: KindName) => string> = {
  hide: (kind) => `UPDATE ${tableOf(kind)} SET visibility = 'MEMBERS', ${setTexts(kind, pg.escapeLiteral(secret))}`,
  withdraw: (kind) => `UPDATE ${tableOf(kind)} SET "withdrawnAt" = now()`,
  delete: (kind) => `DELETE FROM ${tableOf(kind)}`,
  rewrite: (kind) =>
    `UPDATE ${tableOf(kind)} SET ${setTexts(
      kind,
      `CASE WHEN visibility = 'PUBLIC' AND "withdrawnAt" IS NULL
      THEN ${pg.escapeLiteral(createText(true))} ELSE ${pg.escapeLiteral(createText(false))} END`,
    )}`,
};

const setTexts = (kind: KindName, value: string) => kinds[kind].texts.map((column) => `"${column}" = ${value}`).join();

async function storeRows(client: pg.ClientBase, kind: KindName, rows: object[]): Promise<void> {
  const columns = Object.keys(rows[0]!).map(pg.escapeIdentifier);
  await client.query(
    `INSERT INTO ${tableOf(kind)} (${columns})
      SELECT ${columns} FROM json_populate_recordset(NULL::${tableOf(kind)}, $1)
      ON CONFLICT (id) DO UPDATE SET ${columns.map((column) => `${column} = excluded.${column}`)}`,
    [JSON.stringify(rows)],
  );
}

async function writeOffice(client: pg.ClientBase, name: string | null): Promise<void> {
  if (name === null) return void (await client.query('DELETE FROM "Office"'));
  await client.query(
    `INSERT INTO "Office" (id, office, email) VALUES (1, $1, 'amt@example.org')
      ON CONFLICT (id) DO UPDATE SET office = excluded.office`,
    [`${open} ${name}`],
  );
}
