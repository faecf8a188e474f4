import { isSlug } from '../shared/ids.ts';
import type { Context } from './context.ts';
import { type ListingRow, type ThingKind, typeNames } from './listing.ts';
import { findCity, findListed } from './load-listings.ts';
import type { Resolvers } from './schema.types.ts';

const common = ['title', 'summary', 'topics', 'url', 'licence', 'createdAt', 'updatedAt'];
const cityOf = {
  city: ({ city }: ListingRow, _args: object, context: Context) => findCity(context, city),
};

/** Answers the fields of what cities publish from what their feeds said. */
export const listingResolvers: Resolvers = {
  Listing: { __resolveType: ({ kind }) => typeNames[kind as keyof typeof typeNames] },
  Initiative: {
    ...fromData(...common, 'description', 'form', 'website', 'since', 'plainLanguage'),
    ...cityOf,
    districts: ({ city, data }, _args, context) =>
      findListed(context, 'district', city, (data as ListingRow<'initiative'>['data']).districts),
  },
  Event: {
    ...fromData(...common, 'description', 'form', 'status', 'startsAt', 'endsAt', 'allDay', 'recurrence', 'venue'),
    ...fromData('exceptions', 'moved', 'onlineUrl', 'audience', 'documents', 'attendance'),
    ...cityOf,
    organiser: ({ city, data }, _args, context) =>
      findOne(context, 'initiative', city, (data as ListingRow<'event'>['data']).organiser),
    district: ({ city, data }, _args, context) =>
      findOne(context, 'district', city, (data as ListingRow<'event'>['data']).district),
    group: ({ city, data }, _args, context) =>
      findOne(context, 'working-group', city, (data as ListingRow<'event'>['data']).group),
    conference: ({ city, data }, _args, context) =>
      findOne(context, 'conference', city, (data as ListingRow<'event'>['data']).conference),
  },
  BestPractice: {
    ...fromData(...common, 'challenge', 'approach', 'result', 'effort', 'costs', 'lessons', 'startedOn', 'documents'),
    ...cityOf,
  },
  Funding: {
    ...fromData(...common, 'purpose', 'funder', 'amountMin', 'amountMax', 'deadline', 'regions', 'eligible'),
    ...cityOf,
  },
  Training: {
    ...fromData(...common, 'description', 'provider', 'startsAt', 'endsAt', 'place', 'onlineUrl', 'places', 'costs'),
    ...cityOf,
  },
  WorkingGroup: {
    ...fromData(...common, 'goal', 'state', 'speakerOffice', 'report', 'documents'),
    ...cityOf,
  },
  Conference: {
    ...fromData(...common, 'convenor', 'openTo', 'rhythm'),
    ...cityOf,
    districts: ({ city, data }, _args, context) =>
      findListed(context, 'district', city, (data as ListingRow<'conference'>['data']).districts),
  },
  BoardEntry: {
    ...fromData(...common, 'direction', 'subject', 'details', 'effort', 'validUntil', 'state'),
    ...cityOf,
    district: ({ city, data }, _args, context) =>
      findOne(context, 'district', city, (data as ListingRow<'board-entry'>['data']).district),
  },
  MailingList: { ...fromData(...common, 'description', 'policy'), ...cityOf },
  District: { ...fromData(...common, 'population'), ...cityOf },
  City: {
    __resolveReference: ({ slug }, context) => (isSlug(slug) ? findCity(context, slug) : null),
  },
};

/** Answers fields that feeds know by the same names. */
function fromData(...fields: string[]) {
  const read = (field: string) => (row: ListingRow) => (row.data as Record<string, unknown>)[field] as never;
  return Object.fromEntries(fields.map((field) => [field, read(field)]));
}

async function findOne(context: Context, kind: ThingKind, city: string, id: string | null) {
  const [found] = id ? await findListed(context, kind, city, [id]) : [];
  return found ?? null;
}
