import type { Topic } from '../../../prisma/city/client/client.ts';
import { isPlainText } from '../../shared/fields.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { Context } from '../context.ts';
import type { Item, Kind } from './kind.ts';
import { findItem } from './load-items.ts';

/** The most characters that a text filter may have. */
const filterLength = 200;

/** Keeps what has at least one of the topics; an empty list is no filter. */
export const byTopics = (topics: Topic[] | null | undefined): object[] =>
  topics?.length ? [{ topics: { hasSome: topics } }] : [];

/** Keeps what has a text in its title or summary, whatever the case. Throws TEXT_TOO_LONG or VALUE_INVALID. */
export function byText(text: string | null | undefined): object[] {
  if (!text) return [];
  if (text.length > filterLength) throw new Refusal('TEXT_TOO_LONG', { argument: 'text', limit: filterLength });
  if (!isPlainText(text)) throw new Refusal('VALUE_INVALID', { argument: 'text' });
  // Prisma hands the text to LIKE as it is, where these three characters have a meaning.
  const contains = text.normalize('NFC').replace(/[\\%_]/g, '\\$&');
  return [{ OR: ['title', 'summary'].map((column) => ({ [column]: { contains, mode: 'insensitive' } })) }];
}

/** Keeps what has a value in a column. */
export const byValue = (column: string, value: unknown): object[] =>
  value === null || value === undefined ? [] : [{ [column]: value }];

/**
 * Keeps what refers to an item; nothing at all when the viewer cannot read that item, so that a filter tells
 * nothing about what is hidden. Throws ID_MALFORMED.
 */
export async function byReference<Row extends Item>(
  context: Context,
  kind: Pick<Kind<Row>, 'name' | 'table'>,
  argument: string,
  id: string | null | undefined,
  condition: (id: string) => object,
): Promise<object[]> {
  if (id === null || id === undefined) return [];
  const item = await findItem(context, kind, id, argument);
  return [item ? condition(item.id) : { id: { in: [] } }];
}
