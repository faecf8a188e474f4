import { z } from 'zod';
import { type ItemKind, itemData, itemKinds } from './item.ts';

const modified = z.int().min(0).describe('Its change number, greater than that of every earlier change of the feed.');
const idOf = (kind: string) =>
  z
    .string()
    .regex(new RegExp(`^[a-z][a-z0-9-]{1,39}:${kind}:${kind === 'office' ? 'office' : '[a-z0-9-]{1,64}'}$`))
    .describe('Its id: the slug of the city, the kind and a key. It never changes.');

const updated = (kind: ItemKind) =>
  z
    .object({ state: z.literal('updated'), kind: z.literal(kind), id: idOf(kind), modified, data: itemData[kind] })
    .describe(`What the feed says of something public, of the kind ${kind}.`);

const deleted = (kinds: ItemKind[]) =>
  z
    .object({
      state: z.literal('deleted'),
      kind: z.enum(kinds),
      id: idOf(`(${kinds.join('|')})`),
      modified,
      data: z.never().optional().describe('What is deleted says nothing more.'),
      erased: z.boolean().optional().describe('True when it was erased, and not only hidden or withdrawn.'),
    })
    .describe('What was public once and is not any more.');

/** Describes an item of a feed with these kinds as JSON Schema (draft 2020-12), for other software to check theirs by. */
export const describeItem = (kinds: ItemKind[] = itemKinds): object => ({
  title: 'An item of the change feed of a city',
  description:
    'Realtime Paged Data Exchange 1.0. Lengths count UTF-16 code units; an item that does not fit is set aside with its reason.',
  ...z.toJSONSchema(z.union([...kinds.map(updated), deleted(kinds)]), { io: 'input' }),
});
