import type { z } from 'zod';
import { connectionResolvers } from '../../shared/connection.ts';
import { findPendingChanges } from '../change/find-changes.ts';
import type { Context } from '../context.ts';
import type { Resolvers } from '../schema.types.ts';
import type { ChangeArgs } from './change-item.ts';
import { createItem } from './create-item.ts';
import type { Item, Kind } from './kind.ts';
import type { SortName } from './list-items.ts';
import { type ListArgs, listKind } from './list-kind.ts';
import { findItem } from './load-items.ts';
import { updateItem } from './update-item.ts';
import { withdrawItem } from './withdraw-item.ts';

/** Answers what every kind answers: by its id, as an entity and by its verbs; `type` is its name in the schema. */
export function kindResolvers<Row extends Item, Fields extends z.ZodRawShape>(
  kind: Kind<Row, Fields>,
  type: string,
): Resolvers {
  const find = ({ id }: { id: string }, context: Context) => findItem(context, kind, id);
  return {
    Query: {
      [type.charAt(0).toLowerCase() + type.slice(1)]: (_query: unknown, args: { id: string }, context: Context) =>
        find(args, context),
    },
    Mutation: {
      [`create${type}`]: (_mutation: unknown, args: Parameters<typeof createItem>[2], context: Context) =>
        createItem(context, kind, args),
      [`update${type}`]: (_mutation: unknown, args: ChangeArgs & { input: object }, context: Context) =>
        updateItem(context, kind, args),
      [`withdraw${type}`]: (_mutation: unknown, args: ChangeArgs, context: Context) =>
        withdrawItem(context, kind, args),
    },
    [type]: {
      __resolveReference: find,
      pendingChanges: ({ id }: Row, _args: unknown, context: Context) => findPendingChanges(context, id),
      city: (_item: Row, _args: unknown, { city }: Context) => ({ slug: city }),
    },
  };
}

/** Answers the list of a kind at the city, in pages; `sort` is its usual order. */
export const listResolvers = <Row extends Item>(
  kind: Pick<Kind<Row>, 'name' | 'table' | 'inDistrict' | 'lasts'>,
  type: string,
  { list, sort }: { list: string; sort: SortName },
): Resolvers => ({
  City: { [list]: (_city: unknown, args: ListArgs, context: Context) => listKind(context, kind, sort, args) },
  [`${type}Connection`]: connectionResolvers,
});
