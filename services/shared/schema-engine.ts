import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlQuery,
  type SqlResultSet,
} from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import type pg from 'pg';
import { createAdapter } from './database.ts';

/** What Node offers of WebAssembly; its types come with browsers' only. */
const webAssembly = (globalThis as never as { WebAssembly: WebAssemblyApi }).WebAssembly;
interface WebAssemblyApi {
  instantiate(bytes: Uint8Array, imports: object): Promise<{ instance: { exports: object } }>;
}

type Adapter = SqlDriverAdapter & {
  underlyingDriver(): pg.Pool;
  performIO(query: SqlQuery): Promise<pg.QueryArrayResult>;
};

/** PostgreSQL's `"char"` is missing in the adapter's table; these are the types that the engine meets beside it. */
const columnTypes: Record<number, number> = {
  16: ColumnTypeEnum.Boolean,
  18: ColumnTypeEnum.Character,
  20: ColumnTypeEnum.Int64,
  21: ColumnTypeEnum.Int32,
  23: ColumnTypeEnum.Int32,
  26: ColumnTypeEnum.Int64,
  1009: ColumnTypeEnum.TextArray,
  1184: ColumnTypeEnum.DateTime,
};

/**
 * Runs one piece of work with Prisma's migration engine, which is WebAssembly, over its PostgreSQL adapter.
 * It corrects three things in that pair: `"char"` columns, the NOT NULL constraints that PostgreSQL 18 lists
 * as constraints of their own, and scripts, which the adapter would cut at every semicolon. `afterScript` is SQL that
 * runs after each script, in the same transaction.
 */
export async function withSchemaEngine<Result>(
  url: string,
  schema: { path: string; content: string }[],
  work: (engine: SchemaEngine) => Promise<Result>,
  afterScript = '',
): Promise<Result> {
  loading ??= loadBinding();
  const binding = await loading;
  const opened: Adapter[] = [];
  const factory = createAdapter(url, 2);
  const correct = async (connecting: Promise<unknown>) => {
    const adapter = (await connecting) as Adapter;
    adapter.queryRaw = (query) => queryRaw(adapter, query);
    adapter.executeScript = async (script) => {
      await adapter.underlyingDriver().query(script + afterScript);
    };
    opened.push(adapter);
    return adapter;
  };
  const corrected = {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: () => correct(factory.connect()),
    connectToShadowDb: () => correct(factory.connectToShadowDb()),
  };
  const datamodels = schema.map(({ path, content }) => [path, content] as [string, string]);
  const bound = bindMigrationAwareSqlAdapterFactory(corrected as never);
  const engine = (await binding.SchemaEngine.new({ datamodels }, () => undefined, bound)) as unknown as SchemaEngine;
  try {
    return await work(engine);
  } finally {
    engine.free();
    for (const adapter of opened) await adapter.dispose().catch(() => undefined);
  }
}

async function queryRaw(adapter: Adapter, query: SqlQuery): Promise<SqlResultSet> {
  const sql = query.sql.replace("contype NOT IN ('p', 'u', 'f')", "contype NOT IN ('p', 'u', 'f', 'n')");
  const { fields, rows } = await adapter.performIO({ ...query, sql });
  return {
    columnNames: fields.map((field) => field.name),
    columnTypes: fields.map((field) => (columnTypes[field.dataTypeID] ?? ColumnTypeEnum.Text) as never),
    rows: rows as unknown[][],
  };
}

type Timer = (...args: unknown[]) => NodeJS.Timeout;
type Binding = typeof import('@prisma/schema-engine-wasm/schema_engine_bg');
/** One instance serves the whole process: the binding's code knows only one. */
let loading: Promise<Binding> | undefined;

async function loadBinding(): Promise<Binding> {
  const binding = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const module = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = await readFile(join(dirname(module), 'schema_engine_bg.wasm'));
  // The engine leaves a timer of ten seconds behind, which must not keep a process from ending.
  const imports = Object.entries(binding).map(([name, value]) => [
    name,
    name.startsWith('__wbg_setTimeout') ? (...args: unknown[]) => (value as Timer)(...args).unref() : value,
  ]);
  const { instance } = await webAssembly.instantiate(bytes, { './schema_engine_bg.js': Object.fromEntries(imports) });
  const exports = instance.exports as { __wbindgen_start(): void };
  (binding as unknown as { __wbg_set_wasm(exports: unknown): void }).__wbg_set_wasm(exports);
  exports.__wbindgen_start();
  return binding;
}
