import { writeMoment } from '../../shared/german-time.ts';
import type { CityRecord } from '../city.ts';
import type { FreshnessRecord } from '../harvest/freshness.ts';
import type { ListingRow, ThingKind } from '../listing.ts';
import { exportedThings } from './limits.ts';

/** A thing that was found, with its next date when it is an event. */
export interface ExtractRow<Kind extends ThingKind = ThingKind> extends ListingRow<Kind> {
  occurrence: { startsAt: Date; endsAt: Date | null } | null;
}

/** An event that its city has taken back: when it would have been, and nothing of what was said of it. */
export interface WithdrawnEvent {
  id: string;
  startsAt: Date;
  removedAt: Date;
}

/** What a file is made from. */
export interface Extract {
  /** What the file is called, in German. */
  title: string;
  /** The address under which it can be had again. */
  url: string;
  publicUrl: string;
  /** The address of the printable directory of the same cities. */
  printUrl: string;
  rows: ExtractRow[];
  /** True when there are more things than a file holds. */
  truncated: boolean;
  withdrawn: WithdrawnEvent[];
  /** Every city that the filters let in, by slug. */
  cities: ReadonlyMap<string, CityRecord>;
  /** The titles of the initiatives and districts that the things name, by id. */
  titles: ReadonlyMap<string, string>;
  freshness: FreshnessRecord[];
}

/** Says as of when all of it is at least: when the feed that waits longest was read; null when none was. */
export function asOf({ freshness }: Pick<Extract, 'freshness'>): Date | null {
  const read = freshness.flatMap((city) => city.asOf ?? []);
  return read.length === 0 ? null : new Date(Math.min(...read.map(Number)));
}

/** Says in German as of when it is and from how many cities, which of them are behind, and whether something was cut. */
export function describeExtract({
  freshness,
  cities,
  truncated,
}: Pick<Extract, 'freshness' | 'cities' | 'truncated'>): string {
  const oldest = asOf({ freshness });
  const behind = freshness
    .filter(
      ({ city, state }) => state === 'DELAYED' || state === 'STALE' || (state === 'NEVER' && hasFeed(cities.get(city))),
    )
    .map(({ city, asOf }) => `${cities.get(city)?.name ?? city} (${asOf ? writeMoment(asOf) : 'noch nie gelesen'})`);
  return [
    `Stand: ${oldest ? writeMoment(oldest) : 'unbekannt'}, aus ${freshness.length} ${freshness.length === 1 ? 'Stadt' : 'Städten'}.`,
    ...(behind.length > 0 ? [`Zuletzt nicht erreichbar: ${behind.join('; ')}.`] : []),
    ...(truncated ? [`Gekürzt auf ${exportedThings.toLocaleString('de-DE')} Einträge.`] : []),
  ].join(' ');
}

/** A city that has neither a node nor a feed, and of which no other hub tells, has nothing to read yet. */
const hasFeed = (city: CityRecord | undefined): boolean => Boolean(city?.feedUrl ?? city?.hub);
