import type { CityRecord } from '../city.ts';
import type { ExtractRow } from '../exports/extract.ts';
import type { FreshnessRecord } from '../harvest/freshness.ts';

/** The kinds that are printed only when a city has something of them, in the order of the page. */
export const otherKinds = [
  'working-group',
  'conference',
  'board-entry',
  'funding',
  'training',
  'mailing-list',
] as const;
export type OtherKind = (typeof otherKinds)[number];

/** What is printed about one city, in the order of the page. */
export interface PrintedCity {
  city: CityRecord;
  freshness: FreshnessRecord;
  office: ExtractRow<'office'> | null;
  initiatives: ExtractRow<'initiative'>[];
  bestPractices: ExtractRow<'best-practice'>[];
  /** What else there is, of all other kinds. */
  others: ExtractRow<OtherKind>[];
  /** The next events, and how many more there are in the time that is printed. */
  events: ExtractRow<'event'>[];
  moreEvents: number;
}

/** A directory of cities, ready to be printed. */
export interface PrintedDirectory {
  /** Which cities it is of, for instance `Region West`. */
  title: string;
  /** True when there is more than a directory holds. */
  truncated: boolean;
  cities: PrintedCity[];
  /** The titles of the things that others name, by id. */
  titles: ReadonlyMap<string, string>;
}
