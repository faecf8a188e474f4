import { z } from 'zod';
import { itemKinds } from '../../shared/feed/item.ts';
import { describeItem } from '../../shared/feed/json-schema.ts';
import { isThingKind } from '../listing.ts';
import { originSchema } from './origin.ts';

/** Describes an item of the feed of the whole network as JSON Schema: that of a city's feed, and where it comes from. */
export function describeNetworkItem(): object {
  const { $schema, ...data } = z.toJSONSchema(originSchema, { io: 'input' });
  return {
    ...describeItem(itemKinds.filter(isThingKind)),
    title: 'An item of the feed of a network of cities',
    type: 'object',
    if: { type: 'object', properties: { state: { const: 'updated' } } },
    // biome-ignore lint/suspicious/noThenProperty: JSON Schema calls it so.
    then: { type: 'object', properties: { data } },
  };
}
