import type { z } from 'zod';
import { readSent } from '../../shared/read-input.ts';
import { contactAmong, findWithContact } from '../consent/personal-contact.ts';
import { bringsConsent, requireConsent } from '../consent/require-consent.ts';
import type { Context } from '../context.ts';
import { type Change, type ChangeArgs, changeItem } from './change-item.ts';
import { checkReferences } from './check-references.ts';
import type { Draft, Item, Kind } from './kind.ts';
import { isSame } from './same.ts';
import { canPropose, requireReadable, requireRight } from './visibility.ts';

/** Changes the fields of an item that were sent and returns its row. Throws NOT_FOUND, or what the fields refuse. */
export async function updateItem<Row extends Item, Fields extends z.ZodRawShape>(
  context: Context,
  kind: Kind<Row, Fields>,
  args: ChangeArgs & { input: object },
): Promise<Row> {
  requireRight(context, canPropose);
  return requireReadable(context, await changeItem(context, kind, readUpdate(kind, args.input), args));
}

/** Reads an input as the change of those of its fields that differ from what is stored. Throws what the fields refuse. */
export function readUpdate<Row extends Item, Fields extends z.ZodRawShape>(
  kind: Kind<Row, Fields>,
  input: object,
): Change<Row> {
  const draft = readSent(kind.fields, input) as Partial<Draft<Fields>>;
  return {
    verb: 'update',
    async find(context, stored, transaction) {
      requireReadable(context, stored);
      await checkReferences(transaction, context.city, kind.references?.(draft) ?? []);
      const contact = contactAmong(draft);
      const withContact = findWithContact(stored);
      requireConsent(contact, withContact, context.now);
      const isAgreedAnew = await bringsConsent(transaction, contact, withContact);
      const differs = ([field, value]: [string, unknown]) => {
        if (field === 'contact' && isAgreedAnew) return true;
        const columns = kind.columns({ [field]: value } as Partial<Draft<Fields>>);
        return Object.entries(columns).some(([column, wanted]) => !isSame(stored[column as keyof Row], wanted));
      };
      const fields = Object.fromEntries(Object.entries(draft).filter(differs)) as Partial<Draft<Fields>>;
      const columns = kind.columns(fields);
      const row = { ...stored, ...columns };
      kind.check?.(row);
      await kind.claim?.(transaction, row);
      return { columns, derived: kind.derive?.(row, context.now), fields };
    },
  };
}
