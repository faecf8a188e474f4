import { findIdParts } from '../../shared/ids.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { Context } from '../context.ts';
import { changeItem } from '../item/change-item.ts';
import type { Item } from '../item/kind.ts';
import { readUpdate } from '../item/update-item.ts';
import { canWrite, requireReadable, requireRight } from '../item/visibility.ts';
import { inOneWrite } from '../item/write-once.ts';
import { getKind } from '../kinds.ts';
import type { Fields } from './entry.ts';
import { findRow } from './find-origin.ts';
import { sourceKinds } from './source-kind.ts';

/**
 * Brings fields of an item back to what its source says, all that were edited when none are named; from then on the source changes
 * them again. Returns the item's id. Throws SIGN_IN_REQUIRED, ROLE_REQUIRED, ID_MALFORMED, VALUE_INVALID for a
 * field that is unknown, and NOT_FOUND for what comes from no
 * source.
 */
export async function restoreOriginal(
  context: Context,
  { id, fields }: { id: string; fields?: string[] | null },
): Promise<string> {
  requireRight(context, canWrite);
  const parts = findIdParts(id);
  if (!parts) throw new Refusal('ID_MALFORMED', { argument: 'id' });
  const row = sourceKinds.some((name) => name === parts.kind) ? await findRow(context, id) : null;
  if (!row) throw new Refusal('NOT_FOUND', { argument: 'id' });
  const kind = getKind(parts.kind);
  const original = row.original as Fields;
  const names = fields?.length ? fields : Object.keys(kind.fields);
  const unknown = names.find((field) => !Object.hasOwn(kind.fields, field));
  if (unknown !== undefined) throw new Refusal('VALUE_INVALID', { argument: `fields.${unknown.slice(0, 80)}` });
  const input = Object.fromEntries(names.map((field) => [field, original[field] ?? null]));
  requireReadable(context, await changeItem<Item>(context, kind, readUpdate(kind, input), { id, input }));
  const edited = row.edited.filter((field) => !names.includes(field));
  const { sourceId, uid } = row;
  await inOneWrite(context, async (transaction) => {
    await transaction.sourceRow.update({ where: { sourceId_uid: { sourceId, uid } }, data: { edited } });
    // What was refused beside the edited fields may fit now.
    await transaction.source.update({ where: { id: sourceId }, data: { etag: null, digest: null } });
  });
  return id;
}
