import type { PrismaClient } from '../../../prisma/city/client/client.ts';
import type { CitySeed } from '../../../services/city/store-seed.ts';

/** Stores what a city publishes with one statement for each table: Prisma takes several times as long. */
export async function storeCity(db: PrismaClient, { office, ...rows }: CitySeed): Promise<void> {
  const tables: [name: string, rows: object[]][] = [
    ['Office', office ? [office] : []],
    ['District', rows.districts],
    ['Initiative', rows.initiatives],
    ['Event', rows.events],
    ['BestPractice', rows.bestPractices],
  ];
  for (const [table, stored] of tables) {
    const columns = Object.keys(stored[0] ?? {}).map((name) => `"${name}"`);
    if (columns.length === 0) continue;
    await db.$executeRawUnsafe(
      `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`,
      JSON.stringify(stored),
    );
  }
}
