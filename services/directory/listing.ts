import type { Listing } from '../../prisma/directory/client/client.ts';
import { type ItemData, type ItemKind, itemKinds } from '../shared/feed/item.ts';

/** The kinds of things that people read about; the times of drafts are none. */
export type ThingKind = Exclude<ItemKind, 'busy'>;

/** A thing of the index as the resolvers, exports and feeds read it; `data` is what its city's feed said of it. */
export interface ListingRow<Kind extends ThingKind = ThingKind>
  extends Pick<Listing, 'id' | 'city' | 'startsAt' | 'lat' | 'lon'> {
  kind: Kind;
  data: ItemData<Kind>;
}

/** The kinds that a search finds, by their names in the schema. */
export const listingKinds = {
  INITIATIVE: 'initiative',
  EVENT: 'event',
  BEST_PRACTICE: 'best-practice',
  FUNDING: 'funding',
  TRAINING: 'training',
  WORKING_GROUP: 'working-group',
  CONFERENCE: 'conference',
  BOARD_ENTRY: 'board-entry',
  MAILING_LIST: 'mailing-list',
} as const;
export type ListedKind = (typeof listingKinds)[keyof typeof listingKinds];

/** The GraphQL type of each kind that a search finds. */
export const typeNames = {
  initiative: 'Initiative',
  event: 'Event',
  'best-practice': 'BestPractice',
  funding: 'Funding',
  training: 'Training',
  'working-group': 'WorkingGroup',
  conference: 'Conference',
  'board-entry': 'BoardEntry',
  'mailing-list': 'MailingList',
} as const satisfies Record<ListedKind, string>;

export const isItemKind = (word: string): word is ItemKind => (itemKinds as string[]).includes(word);

/** Tells whether a word names a kind of things that people read about. */
export const isThingKind = (word: string): word is ThingKind => word !== 'busy' && isItemKind(word);
