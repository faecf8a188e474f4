import fc from 'fast-check';
import { withConnection } from '../../../../services/shared/database.ts';
import { slug } from './parameters.ts';
import { bulkKeys, kindNames, openKeys, type Shape, secretKeys } from './rows.ts';
import type { Slug, World } from './world.ts';
import { type EditorWrite, writeAsEditor } from './write-as-editor.ts';
import { type TableWrite, writeTables } from './write-tables.ts';

const kind = fc.constantFrom(...kindNames);
const openKey = fc.constantFrom(...openKeys);
const others = {
  repeats: fc.boolean(),
  tentative: fc.boolean(),
  organiser: fc.constantFrom('a', 'b', secretKeys[0]!, null),
  districts: fc.subarray(['a', 'b', secretKeys[0]!]),
};
const shape = fc.record<Shape>({
  visibility: fc.constantFrom('PUBLIC', 'PUBLIC', 'PUBLIC', 'MEMBERS', 'DRAFT'),
  ...others,
});
const secretShape = fc.record<Shape>({ visibility: fc.constantFrom('MEMBERS', 'DRAFT'), ...others });
const publicShape = fc.record<Shape>({ visibility: fc.constant('PUBLIC'), ...others });
const someKeys = fc.subarray(openKeys, { minLength: 1 });

/** What an editor asks the city's node for. */
const editorWrite: fc.Arbitrary<EditorWrite> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ verb: fc.constantFrom('create', 'update'), kind, key: openKey, shape }) },
  {
    weight: 1,
    arbitrary: fc.record({
      verb: fc.constant('create'),
      kind,
      key: fc.constantFrom(...secretKeys),
      shape: secretShape,
    }),
  },
  { weight: 2, arbitrary: fc.record({ verb: fc.constant('withdraw'), kind, key: openKey }) },
  { weight: 1, arbitrary: fc.record({ verb: fc.constant('cancel'), kind: fc.constant('event'), key: openKey }) },
);

/** What an import or an operator does to the tables. */
const tableWrite: fc.Arbitrary<TableWrite> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ verb: fc.constant('store'), kind, keys: someKeys, shape }) },
  {
    weight: 3,
    arbitrary: fc.record({ verb: fc.constant('store'), kind, keys: fc.constant(bulkKeys), shape: publicShape }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ verb: fc.constant('store'), kind, keys: fc.constant(secretKeys), shape: secretShape }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      verb: fc.constantFrom('hide', 'withdraw', 'delete', 'rewrite'),
      kind,
      keys: fc.oneof({ weight: 3, arbitrary: someKeys }, { weight: 1, arbitrary: fc.constant(null) }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ verb: fc.constant('rename'), kind, from: openKey, to: fc.constantFrom('c', 'd', 'e') }),
  },
  { weight: 1, arbitrary: fc.record({ verb: fc.constant('office'), name: fc.constantFrom('Mitte', 'Nord', null) }) },
);

/** Several changes of tables, which can be one transaction. */
export const tableWrites = fc.array(tableWrite, { minLength: 1, maxLength: 4 });

/** A change of what a city has, in one way or the other. */
export type CityWrite = { slug: Slug } & ({ editor: EditorWrite } | { tables: TableWrite });

/** Empties a table, which cannot be part of a transaction that has changed it. */
const clearing = fc.record({ verb: fc.constant('clear'), kind });

const write: fc.Arbitrary<CityWrite> = fc.oneof(
  { weight: 10, arbitrary: fc.record({ slug, editor: editorWrite }) },
  { weight: 10, arbitrary: fc.record({ slug, tables: tableWrite }) },
  { weight: 1, arbitrary: fc.record({ slug, tables: clearing }) },
);
export const writes = fc.array(write, { minLength: 1, maxLength: 6 });

/** Does changes, those of one city one after the other; an editor whose node is stopped does nothing. */
export async function performAll(world: World, writes: CityWrite[]): Promise<void> {
  const bySlug = Map.groupBy(writes, ({ slug }) => slug);
  await Promise.all(
    [...bySlug.values()].map(async (ofCity) => {
      for (const write of ofCity) await perform(world, write);
    }),
  );
}

async function perform({ cities, count }: World, write: CityWrite): Promise<void> {
  const city = cities[write.slug];
  if ('tables' in write) {
    const { tables } = write;
    await withConnection(city.databaseUrl, (client) => writeTables(client, city.slug, tables));
    count(`${tables.verb} in tables`);
  } else if (city.url() !== null) {
    const isDone = await writeAsEditor(city, write.editor);
    if (isDone) count(`${write.editor.verb} by an editor`);
  }
}
