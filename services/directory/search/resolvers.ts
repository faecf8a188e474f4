import { mergeResolvers } from '../../shared/merge-resolvers.ts';
import type { Context } from '../context.ts';
import { linksFor } from '../exports/links.ts';
import { listCities } from '../exports/list-cities.ts';
import { listFreshness } from '../harvest/freshness.ts';
import { listingResolvers } from '../listing-resolvers.ts';
import { findCity } from '../load-listings.ts';
import type { ListingKind, Resolvers } from '../schema.types.ts';
import { type FilterArgs, readFilters } from './filters.ts';
import { findCoverage } from './find-coverage.ts';
import { findRelatedGroups } from './find-related-groups.ts';
import { matchBoardEntry } from './match-board-entry.ts';
import { type Found, findListings, type Hit, type PageArgs } from './search.ts';
import { findSimilarBestPractices } from './similar-best-practices.ts';
import { suggest } from './suggest.ts';

type Args = FilterArgs & PageArgs;

const find = ({ db, now }: Context, args: Args) => findListings(db, readFilters(args), args, now);
const findKind = (kind: ListingKind) => (_query: unknown, args: Args, context: Context) =>
  find(context, { ...args, kinds: [kind] });

const page = {
  edges: async (found: Found) => (await found.page()).hits,
  nodes: async (found: Found) => (await found.page()).hits.map(({ row }) => row),
  async pageInfo(found: Found) {
    const { hits, hasNextPage } = await found.page();
    return { hasNextPage, endCursor: hits.at(-1)?.cursor ?? null };
  },
  totalCount: ({ total }: Found) => total(),
  facets: (found: Found) => found,
  freshness: async ({ search }: Found, _args: object, { db, now }: Context) => {
    const cities = await listCities(db, search.filters);
    return listFreshness(
      db,
      cities.map(({ slug }) => slug),
      now,
    );
  },
  exports: ({ search }: Found, _args: object, { publicUrl }: Context) =>
    linksFor(publicUrl, search.filters, search.sort),
};

const edge = {
  score: ({ row }: Hit) => row.score,
  distanceKm: ({ row }: Hit) => row.distanceKm,
  highlight: (hit: Hit) => hit.highlight(),
  occurrence: ({ row }: Hit) => row.occurrence,
  node: ({ row }: Hit) => row,
};

/** Answers what is looked for over all cities, and what was found. */
export const searchResolvers: Resolvers = mergeResolvers<Resolvers>(listingResolvers, {
  Query: {
    search: (_query, args, context) => find(context, args),
    initiatives: findKind('INITIATIVE'),
    events: findKind('EVENT'),
    bestPractices: findKind('BEST_PRACTICE'),
    fundingProgrammes: findKind('FUNDING'),
    trainings: findKind('TRAINING'),
    workingGroups: findKind('WORKING_GROUP'),
    conferences: findKind('CONFERENCE'),
    boardEntries: findKind('BOARD_ENTRY'),
    mailingLists: findKind('MAILING_LIST'),
    similarBestPractices: (_query, args, { db, now }) => findSimilarBestPractices(db, args, now),
    boardMatches: (_query, args, { db, now }) => matchBoardEntry(db, args, now),
    relatedGroups: (_query, args, { db }) => findRelatedGroups(db, args),
    suggestions: (_query, args, { db, now }) => suggest(db, args, now),
    conferenceCoverage: (_query, args, { db, now }) => findCoverage(db, args, now),
  },
  Search: page,
  InitiativeSearch: page,
  EventSearch: page,
  BestPracticeSearch: page,
  FundingSearch: page,
  TrainingSearch: page,
  WorkingGroupSearch: page,
  ConferenceSearch: page,
  BoardEntrySearch: page,
  MailingListSearch: page,
  SearchEdge: edge,
  InitiativeSearchEdge: edge,
  EventSearchEdge: edge,
  BestPracticeSearchEdge: edge,
  FundingSearchEdge: edge,
  TrainingSearchEdge: edge,
  WorkingGroupSearchEdge: edge,
  ConferenceSearchEdge: edge,
  BoardEntrySearchEdge: edge,
  MailingListSearchEdge: edge,
  BoardMatch: { entry: ({ entry }) => entry.row },
  Suggestion: { node: ({ row }) => row },
  ConferenceCoverage: {
    city: ({ slug }, _args, context) => findCity(context, slug),
    covered: ({ districts }) => districts.filter(({ conference }) => conference).length,
    total: ({ districts }) => districts.length,
    withoutConference: ({ districts }) =>
      districts.filter(({ conference }) => !conference).map(({ district }) => district),
  },
  Facets: {
    kind: (found) => found.countBy('kind'),
    topic: (found) => found.countBy('topic'),
    city: (found) => found.countBy('city'),
    state: (found) => found.countBy('state'),
  },
});
