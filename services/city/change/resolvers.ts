import { connectionResolvers } from '../../shared/connection.ts';
import { getKind } from '../kinds.ts';
import type { Resolvers } from '../schema.types.ts';
import { approveChange } from './approve-change.ts';
import { declineChange } from './decline-change.ts';
import { listPendingChanges } from './list-pending-changes.ts';
import { proposalOf } from './pending-change.ts';

export const changeResolvers: Resolvers = {
  Mutation: {
    approveChange: (_mutation, args, context) => approveChange(context, args),
    declineChange: (_mutation, args, context) => declineChange(context, args),
  },
  City: { pendingChanges: (_city, args, context) => listPendingChanges(context, args) },
  PendingChange: {
    verb: ({ verb }) => verb.toUpperCase() as 'CREATE',
    state: ({ state }) => state as 'PENDING',
    item: ({ itemId }) => itemId,
    fields: (row) => {
      const { fields } = proposalOf(row);
      return Object.keys(getKind(row.kind).fields)
        .filter((field) => Object.hasOwn(fields, field))
        .map((field) => ({ field, value: JSON.stringify(fields[field]) }));
    },
  },
  PendingChangeConnection: connectionResolvers,
};
