import { mergeResolvers } from '../../shared/merge-resolvers.ts';
import { districts } from '../district/district.ts';
import { kindResolvers, listResolvers } from '../item/kind-resolvers.ts';
import { findItem } from '../item/load-items.ts';
import type { Resolvers } from '../schema.types.ts';
import { answerBoardEntry } from './answer-board-entry.ts';
import { boardEntries } from './board-entry.ts';
import { contactFor } from './contact-for.ts';
import { findMatches } from './find-matches.ts';

export const boardEntryResolvers: Resolvers = mergeResolvers<Resolvers>(
  kindResolvers(boardEntries, 'BoardEntry'),
  listResolvers(boardEntries, 'BoardEntry', { list: 'board', sort: 'NEWEST' }),
  {
    Mutation: { answerBoardEntry: (_mutation, args, context) => answerBoardEntry(context, args) },
    BoardEntry: {
      contact: (entry, _args, context) => contactFor(context, entry),
      district: ({ districtId }, _args, context) => (districtId ? findItem(context, districts, districtId) : null),
      matches: (entry, { first }, context) => findMatches(context, entry, first),
    },
    BoardMatch: { entry: ({ entry }) => entry.row },
  },
);
